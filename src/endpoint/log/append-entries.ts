import { readEvent } from '../../domain/log/bodies.ts';
import { judgeLink } from '../../domain/log/chain.ts';
import type { Entry, Head } from '../../domain/log/entry.ts';
import { signReceipt } from '../../domain/log/receipt.ts';
import { verifyEntry } from '../../domain/log/verify-entry.ts';
import { problemOf } from '../../domain/problems/problem.ts';
import { toRfc3339 } from '../../domain/time.ts';
import type { PushResponse, PushResult } from '../../domain/wire.ts';
import { attachPhotos } from '../blobs/attach-photos.ts';
import { campusToday } from '../campus-time.ts';
import type { WriteTransaction } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AuthenticDevice } from '../devices/authenticate.ts';
import { isRevoked } from '../devices/is-revoked.ts';
import { noteConcern } from '../problems/note-concern.ts';
import { readHead, readReceipt } from './read-chain.ts';

/**
 * Takes what follows the chain, and says of each entry what became of it, in the order sent (LG3 to LG6, SY1, SY2).
 * A refused entry does not undo those before it. `null` where the device was revoked meanwhile (AU3).
 */
export async function appendEntries(
  { database, key, clock }: Pick<Dependencies, 'database' | 'key' | 'clock'>,
  device: AuthenticDevice,
  texts: string[],
): Promise<PushResponse | null> {
  // Before the transaction: it holds the database's one write lock.
  const verified = await Promise.all(texts.map((jws) => verifyEntry(jws, device.id, device.key)));
  const results: PushResult[] = verified.map((outcome) =>
    'refusal' in outcome ? { status: 'refused', reason: outcome.refusal } : { status: 'known' },
  );
  const inOrder = verified
    .flatMap((outcome, index) => ('entry' in outcome ? [{ entry: outcome.entry, index }] : []))
    .sort((a, b) => a.entry.seq - b.entry.seq);

  return database.transaction().execute(async (transaction) => {
    if (await isRevoked(transaction, device.id)) return null;
    const received_at = toRfc3339(clock(), 0);
    let head = await readHead(transaction, device.id);
    const held = await readHashes(transaction, device.id, inOrder);
    const stored: Entry[] = [];
    const forks: Entry[] = [];

    for (const { entry, index } of inOrder) {
      const link = judgeLink(head, entry, held.get(entry.seq));
      switch (link) {
        case 'next':
          stored.push(entry);
          held.set(entry.seq, entry.hash);
          head = { seq: entry.seq, hash: entry.hash };
          results[index] = { status: 'stored' };
          break;
        case 'known':
          break;
        case 'fork':
          forks.push(entry);
          results[index] = { status: 'refused', reason: link };
          break;
        case 'gap':
        case 'brokenChain':
          results[index] = { status: 'refused', reason: link };
          break;
        default:
          throw new Error(`A link without a result: ${link satisfies never}`);
      }
    }

    if (forks.length > 0) await insertForks(transaction, forks, received_at);
    if (stored.length === 0 || !head) {
      return { results, head, receipt: head && (await readReceipt(transaction, device.id, head)) };
    }
    await insertEntries(transaction, stored, device.person, received_at);
    await attachPhotos(transaction, stored, device.person);
    await noteConcern(transaction, stored.flatMap(problemsIn), campusToday({ clock }));
    const receipt = await signReceipt(
      { device: device.id, ...head, receivedAt: received_at },
      key.identity.id,
      key.privateKey,
    );
    await transaction
      .insertInto('receipts')
      .values({ device: device.id, ...head, jws: receipt.jws, received_at })
      .execute();
    return { results, head, receipt: receipt.jws };
  });
}

/** The hashes that are held where the sent entries want to stand. */
async function readHashes(
  transaction: WriteTransaction,
  device: string,
  inOrder: { entry: Entry }[],
): Promise<Map<Head['seq'], Head['hash']>> {
  const first = inOrder.at(0)?.entry.seq ?? 0;
  const last = inOrder.at(-1)?.entry.seq ?? 0;
  const rows = await transaction
    .selectFrom('entries')
    .select(['seq', 'hash'])
    .where('device', '=', device)
    .where('seq', '>=', first)
    .where('seq', '<=', last)
    .execute();
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}

async function insertEntries(
  transaction: WriteTransaction,
  entries: Entry[],
  person: string,
  received_at: string,
): Promise<void> {
  await transaction
    .insertInto('entries')
    .values(
      entries.map((entry) => {
        const { device, seq, hash, id, prev, at, type, jws } = entry;
        return {
          ...{ device, seq, hash, id, person, prev, at, type, jws, received_at },
          ...readColumns(entry),
        };
      }),
    )
    .execute();
}

/** What queries ask for of a body that this version can read. */
function readColumns(entry: Entry): { kind: string | null; about: string | null } {
  const event = readEvent(entry);
  switch (event?.type) {
    case 'visit.logged':
      return { kind: event.body.kind, about: null };
    case 'visit.amended':
      return { kind: event.body.changes.kind ?? null, about: event.body.visit };
    case 'visit.retracted':
      return { kind: null, about: event.body.visit };
    case 'problem.raised':
      return { kind: null, about: entry.id };
    case 'problem.moved':
      return { kind: null, about: event.body.problem };
    case 'duty.declared':
    case undefined:
      return { kind: null, about: null };
    default:
      throw new Error(`An event without columns: ${event satisfies never}`);
  }
}

function problemsIn(entry: Entry): string[] {
  const problem = problemOf({ id: entry.id, event: readEvent(entry) });
  return problem === null ? [] : [problem];
}

async function insertForks(
  transaction: WriteTransaction,
  entries: Entry[],
  received_at: string,
): Promise<void> {
  await transaction
    .insertInto('forks')
    .values(entries.map(({ device, seq, hash, jws }) => ({ device, seq, hash, jws, received_at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
