import { isDeepStrictEqual } from 'node:util';
import { type CryptoKey, importJWK } from 'jose';
import { foldDeclarations } from '../../../src/domain/declarations.ts';
import { judgeLink } from '../../../src/domain/log/chain.ts';
import type { Entry } from '../../../src/domain/log/entry.ts';
import { foldVisits } from '../../../src/domain/log/fold.ts';
import { verifyReceipt } from '../../../src/domain/log/receipt.ts';
import { verifyEntry } from '../../../src/domain/log/verify-entry.ts';
import { readStored } from '../../../src/endpoint/log/read-stored.ts';
import type { ChaosPhone } from './chaos-phone.ts';
import type { ChaosWorld } from './chaos-world.ts';

/** More rounds than any schedule needs to come to rest. */
const ROUNDS = 8;

/** Everything that the endpoint has ever held, across its restorations: the hashes of entries. */
export type EverStored = Set<string>;

export async function noteStored({ endpoint }: ChaosWorld, ever: EverStored): Promise<void> {
  const rows = await endpoint.dependencies.database.selectFrom('entries').select('hash').execute();
  for (const { hash } of rows) ever.add(hash);
}

/** Whether each receipt that a phone holds was true when it was given (已存档 is a promise of the past). */
export async function findUntrueReceipts({ phones }: ChaosWorld, ever: EverStored): Promise<string[]> {
  const untrue: string[] = [];
  for (const { name, database } of phones) {
    for (const { device, seq, hash } of await database.receipts.toArray()) {
      const entry = await database.entries.get([device, seq]);
      if (!ever.has(hash)) untrue.push(`${name} holds a receipt for ${seq}, which was never stored`);
      if (entry?.hash !== hash) untrue.push(`${name} holds a receipt for ${seq} over another entry`);
    }
  }
  return untrue;
}

/** The ids that anybody still holds: no backup brings back what the last copy was lost with. */
export async function findHeldIds({ endpoint, phones }: ChaosWorld): Promise<Set<string>> {
  const ids = await endpoint.dependencies.database.selectFrom('entries').select('id').execute();
  const held = new Set(ids.map(({ id }) => id));
  for (const { database } of phones) {
    for (const id of await database.entries.orderBy('id').keys()) held.add(String(id));
  }
  return held;
}

/** Ends all faults, enrols anew who is shut out, and syncs until nothing is left to do. Returns who did not come to rest. */
export async function heal(world: ChaosWorld): Promise<string[]> {
  for (const { network } of world.phones) {
    network.faults = [];
    await network.settle();
  }
  let restless: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    restless = [];
    for (const phone of world.phones) {
      world.time.now += 1000;
      const outcome = await phone.sync(0);
      const refused = outcome === 'revoked' || outcome === 'unknown' ? await phone.enrol() : null;
      if (outcome !== 'done') restless.push(`${phone.name}: ${refused ?? outcome}`);
    }
    const total = await countRows(world);
    if (restless.length === 0 && total === world.rowsAtRest) return [];
    world.rowsAtRest = total;
  }
  return restless.length > 0 ? restless : ['the phones still change after all rounds'];
}

async function countRows({ endpoint, phones }: ChaosWorld): Promise<number> {
  let rows = (await endpoint.dependencies.database.selectFrom('entries').select('id').execute()).length;
  for (const { database } of phones)
    rows += (await database.entries.count()) + (await database.receipts.count());
  return rows;
}

/**
 * What does not hold once all is healed.
 *
 * @param wanted the ids of what was shown as saved and is not lost with its last copy
 * @param isRestored whether a backup was restored or a device revoked: then what was said again may stand in two chains
 */
export async function findFaults(
  world: ChaosWorld,
  wanted: Set<string>,
  isRestored: boolean,
): Promise<string[]> {
  const { database, key } = world.endpoint.dependencies;
  const faults: string[] = [];
  const rows = await database.selectFrom('entries').selectAll().orderBy('device').orderBy('seq').execute();

  const ids = rows.map(({ id }) => id);
  for (const id of wanted)
    if (!ids.includes(id)) faults.push(`${id} was shown as saved and is not at the endpoint`);
  if (!isRestored && new Set(ids).size < ids.length) faults.push('an id stands at the endpoint twice');

  for (const device of await database.selectFrom('devices').selectAll().execute()) {
    const publicKey = (await importJWK(JSON.parse(device.public_key), 'ES256')) as CryptoKey;
    let head: Entry | null = null;
    for (const { jws } of rows.filter((row) => row.device === device.id)) {
      const verdict = await verifyEntry(jws, device.id, publicKey);
      if (!('entry' in verdict) || judgeLink(head, verdict.entry, undefined) !== 'next') {
        faults.push(`${device.label}'s chain does not hold after ${head?.seq ?? 0}`);
        break;
      }
      head = verdict.entry;
    }
    const endpointKey = (await importJWK(key.identity.publicKey, 'ES256')) as CryptoKey;
    const receipts = await database
      .selectFrom('receipts')
      .selectAll()
      .where('device', '=', device.id)
      .execute();
    for (const { jws, seq } of receipts) {
      const receipt = await verifyReceipt(jws, key.identity.id, endpointKey);
      const isOver = rows.some(
        (row) => row.device === device.id && row.seq === seq && row.hash === receipt?.hash,
      );
      if (!isOver) faults.push(`${device.label}'s receipt for ${seq} is over nothing that is stored`);
    }
  }
  for (const phone of world.phones) faults.push(...(await findDisagreements(phone, rows)));
  return faults;
}

async function findDisagreements(
  phone: ChaosPhone,
  rows: { person: string; jws: string; device: string; seq: number }[],
): Promise<string[]> {
  const { name, person, database } = phone;
  const faults: string[] = [];
  const stored = rows.filter((row) => row.person === person);
  const entries = stored.flatMap(({ jws }) => readStored(jws) ?? []);
  const state = await phone.state();
  const differs = (ours: unknown, theirs: unknown) => !isDeepStrictEqual(ours, theirs);
  if (
    differs(
      state.records.map(({ visit }) => visit),
      foldVisits(entries),
    )
  ) {
    faults.push(`${name} shows other records than the endpoint`);
  }
  if (differs(state.declarations, foldDeclarations(entries))) faults.push(`${name} shows other declarations`);
  if (
    differs(
      (await database.entries.toArray()).map(({ jws }) => jws).sort(),
      stored.map(({ jws }) => jws).sort(),
    )
  ) {
    faults.push(`${name} holds other entries than the endpoint`);
  }
  const unarchived = [...state.records, ...state.problems].filter(
    (record) => record.state.name !== 'archived',
  );
  if (unarchived.length > 0 || state.unarchived > 0)
    faults.push(`${name} has something that is not archived`);
  return faults;
}
