import { v7 } from 'uuid';
import { signDeviceToken } from '../../src/domain/device-token.ts';
import type { Entry, EntryPayload } from '../../src/domain/log/entry.ts';
import { signEntry } from '../../src/domain/log/sign-entry.ts';
import { createKeyPair, type TestKeyPair } from './key-pair.ts';

/** A phone without a phone: a key and a chain that grows by `log`. */
export interface TestDevice extends TestKeyPair {
  /** Signs the next entry of the chain. */
  log(part?: Partial<EntryPayload>): Promise<Entry>;
  logMany(count: number): Promise<Entry[]>;
  /** Signs an entry and leaves the chain as it is: by default what would come next. */
  sign(part?: Partial<EntryPayload>): Promise<Entry>;
  token(endpoint: string, now: number): Promise<string>;
}

export async function makeDevice(): Promise<TestDevice> {
  const pair = await createKeyPair();
  const { id, privateKey } = pair;
  let head: Entry | null = null;

  const device: TestDevice = {
    ...pair,
    sign: (part) => signEntry({ ...nextPayload(id, head), ...part }, privateKey),
    async log(part) {
      head = await device.sign(part);
      return head;
    },
    async logMany(count) {
      const entries: Entry[] = [];
      for (let index = 0; index < count; index += 1) entries.push(await device.log());
      return entries;
    },
    token: (endpoint, now) => signDeviceToken(id, endpoint, now, privateKey),
  };
  return device;
}

function nextPayload(device: string, head: Entry | null): EntryPayload {
  return {
    id: v7(),
    device,
    seq: (head?.seq ?? 0) + 1,
    prev: head?.hash ?? null,
    at: '2026-11-23T09:00:00.000+08:00',
    after: null,
    type: 'visit.logged',
    body: { kind: 'dormVisit', on: '2026-11-23T08:40:00.000+08:00', place: { proof: 'none' } },
  };
}
