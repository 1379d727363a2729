import type { Head } from '../domain/log/entry.ts';
import { signEntry } from '../domain/log/sign-entry.ts';
import type { EntryRow, OwnDeviceRow } from './phone-database.ts';

/** What an entry says, wherever it is to stand. */
export type Statement = Pick<EntryRow, 'id' | 'at' | 'after' | 'type' | 'body' | 'event'>;

/** Entries that say this in this order at the end of the device's chain. */
export async function signAfter(
  { device, privateKey }: Pick<OwnDeviceRow, 'device' | 'privateKey'>,
  head: Head | undefined,
  statements: Statement[],
): Promise<EntryRow[]> {
  const signed: EntryRow[] = [];
  let last = head;
  for (const { event, ...said } of statements) {
    const { id, at, after, type, body } = said;
    const place = { device, seq: (last?.seq ?? 0) + 1, prev: last?.hash ?? null };
    const entry = { ...(await signEntry({ id, ...place, at, after, type, body }, privateKey)), event };
    signed.push(entry);
    last = entry;
  }
  return signed;
}
