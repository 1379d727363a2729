import { foldDeclarations } from '../domain/declarations.ts';
import type { Entry } from '../domain/log/entry.ts';
import { foldVisits, type ReadEntry, type Visit } from '../domain/log/fold.ts';
import type { Receipt } from '../domain/log/receipt.ts';
import type { Reference } from '../domain/wire.ts';
import { readOwnDevice } from './chains.ts';
import { createEntryReader } from './entry-reader.ts';
import type { PhoneDatabase, RefusalRow } from './phone-database.ts';
import type { PhoneState, RecordState } from './phone-state.ts';
import { STRENGTH, toProblemRecords } from './problem-records.ts';
import { readSetting } from './settings.ts';
import type { Setting } from './settings-schemas.ts';

/**
 * Everything that screens draw, read in one transaction.
 *
 * @param readEntries one that is used again reads only what is new
 */
export function readPhoneState(
  database: PhoneDatabase,
  readEntries = createEntryReader(database),
): Promise<PhoneState> {
  // No more than is read: a form's draft waits for no reading of records (ST5).
  const tables = [
    ...[database.chains, database.keys, database.settings],
    ...[database.entries, database.foreignEntries, database.receipts, database.refusals],
  ];
  return database.transaction('r', tables, async () => {
    const [own, reference, entries, foreign, receipts, refusals, pendingPlaceCode, lastSync] =
      await Promise.all([
        readOwnDevice(database),
        readSetting(database, 'reference'),
        readEntries(),
        database.foreignEntries.toArray(),
        database.receipts.toArray(),
        database.refusals.toArray(),
        readSetting(database, 'pendingPlaceCode'),
        readSetting(database, 'lastSync'),
      ]);
    const stateOf = createStateOf(receipts, refusals);
    const ownDevices = own ? [own.device, ...(own.former ?? [])] : [];
    const stateById = new Map<string, RecordState>();
    let unarchived = 0;
    let oldestUnarchivedAt: string | null = null;
    for (const entry of entries) {
      const state = stateOf(entry);
      const held = stateById.get(entry.id);
      if (!held || STRENGTH[state.name] > STRENGTH[held.name]) stateById.set(entry.id, state);
      if (ownDevices.includes(entry.device) && state.name !== 'archived') {
        unarchived += 1;
        // The first of its chain: clocks may say otherwise.
        oldestUnarchivedAt ??= entry.at;
      }
    }
    return {
      enrolment:
        own && reference
          ? { device: own.device, enrolledAt: own.enrolledAt, reference: keepReference(database, reference) }
          : null,
      records: foldOnce(entries).map((visit) => ({
        visit,
        state: weakest([visit, ...visit.amendments].map(({ id }) => stateById.get(id) ?? SAVED)),
        fromOtherDevice: !ownDevices.includes(visit.device),
      })),
      log: { entries, receipts },
      problems: reference ? toProblemRecords(entries, foreign, reference.data.person, stateById) : [],
      declarations: foldDeclarations(entries),
      unarchived,
      oldestUnarchivedAt,
      pendingPlaceCode,
      syncedAt: lastSync?.finishedAt ?? null,
    };
  });
}

const references = new WeakMap<PhoneDatabase, Setting<'reference'>>();

/** The same object as long as its text is (that is what the ETag says): what screens made of it stays good. */
function keepReference(database: PhoneDatabase, read: Setting<'reference'>): Reference {
  const held = references.get(database);
  if (held?.etag === read.etag) return held.data;
  references.set(database, read);
  return read.data;
}

const folded = new WeakMap<ReadEntry[], Visit[]>();

/** The same visits as long as nothing was added: what screens made of them stays good. */
function foldOnce(entries: ReadEntry[]): Visit[] {
  const held = folded.get(entries);
  if (held) return held;
  const visits = foldVisits(entries);
  folded.set(entries, visits);
  return visits;
}

const SAVED: RecordState = { name: 'saved' };

/** A record is archived when all that was said about it is: it says no more than its last amendment may. */
function weakest(states: RecordState[]): RecordState {
  return states.reduce((weak, state) => (STRENGTH[state.name] < STRENGTH[weak.name] ? state : weak));
}

function createStateOf(
  receipts: Receipt[],
  refusals: RefusalRow[],
): (entry: Pick<Entry, 'device' | 'seq'>) => RecordState {
  // Read by primary key, they come in order of seq: the first one at or past an entry is its earliest proof.
  const receiptsByDevice = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    const ofDevice = receiptsByDevice.get(receipt.device);
    if (ofDevice) ofDevice.push(receipt);
    else receiptsByDevice.set(receipt.device, [receipt]);
  }
  const reasons = new Map(refusals.map((row) => [`${row.device} ${row.seq}`, row.reason]));
  return ({ device, seq }) => {
    const receipt = firstCovering(receiptsByDevice.get(device) ?? [], seq);
    if (receipt) return { name: 'archived', receivedAt: receipt.receivedAt };
    const reason = reasons.get(`${device} ${seq}`);
    return reason ? { name: 'refused', reason } : { name: 'saved' };
  };
}

/** The first of receipts ordered by `seq` that reaches `seq`, by bisection. */
function firstCovering(receipts: Receipt[], seq: number): Receipt | undefined {
  let low = 0;
  let high = receipts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((receipts[middle]?.seq ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  return receipts[low];
}
