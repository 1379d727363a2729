import type { HandInFile } from '../domain/hand-in.ts';
import { photosOf } from '../domain/log/photos-of.ts';
import { entriesAfter, lastReceipt, readOwnDevice } from './chains.ts';
import type { PhoneDatabase } from './phone-database.ts';
import { readSetting } from './settings.ts';

/** What the endpoint has not acknowledged, as a file can carry it. */
export interface Unarchived extends Pick<HandInFile, 'endpoint' | 'chains'> {
  /** How many entries, and how many photographs they name. */
  count: number;
  photos: number;
}

/**
 * The chains of all devices that this phone is or was, each past its last receipt (HA1); `null` where all of them are
 * archived, or before enrolment.
 */
export function readUnarchived(database: PhoneDatabase): Promise<Unarchived | null> {
  return database.transaction('r', database.tables, async () => {
    const own = await readOwnDevice(database);
    const reference = await readSetting(database, 'reference');
    if (!own || !reference) return null;
    const chains: HandInFile['chains'] = [];
    const photos = new Set<string>();
    for (const device of [...(own.former ?? []), own.device]) {
      const chain = await database.chains.get(device);
      const receipt = await lastReceipt(database, device);
      const rows = await entriesAfter(database, device, receipt?.seq ?? 0);
      if (!chain || rows.length === 0) continue;
      for (const { event } of rows) for (const { sha256 } of photosOf(event)) photos.add(sha256);
      const { publicKey } = chain;
      chains.push({ device, publicKey, receipt: receipt?.jws ?? null, entries: rows.map(({ jws }) => jws) });
    }
    if (chains.length === 0) return null;
    const count = chains.reduce((sum, { entries }) => sum + entries.length, 0);
    return { endpoint: reference.data.endpoint.id, chains, count, photos: photos.size };
  });
}
