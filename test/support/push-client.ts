import type { Entry } from '../../src/domain/log/entry.ts';
import {
  type EndpointIdentity,
  enrolResponseSchema,
  type PullResponse,
  type PushResponse,
  pullResponseSchema,
  pushResponseSchema,
} from '../../src/domain/wire.ts';
import { makeDevice, type TestDevice } from './make-device.ts';

/** A phone's requests to a running endpoint over real HTTP, without a phone's store. */
export interface PushClient {
  device: TestDevice;
  /** The thumbprint of the endpoint's key. */
  endpoint: string;
  identity: EndpointIdentity;
  /** Rejects where no answer came, or none of 200. */
  push(entries: Entry[]): Promise<PushResponse>;
  pull(vector: Record<string, number>): Promise<PullResponse>;
}

/** Enrols a fresh device by an enrolment link of the endpoint. */
export async function enrolPushClient(link: string): Promise<PushClient> {
  const { origin } = new URL(link);
  const device = await makeDevice();
  const request = { code: link, publicKey: device.publicKey, label: 'Test' };
  const { reference } = enrolResponseSchema.parse(await post(`${origin}/api/enrol`, request, {}));
  return createPushClient(origin, device, reference.endpoint);
}

/** The requests of a device that is enrolled already. */
export function createPushClient(origin: string, device: TestDevice, identity: EndpointIdentity): PushClient {
  const endpoint = identity.id;
  async function authorization(): Promise<Record<string, string>> {
    return { Authorization: `Bearer ${await device.token(endpoint, Date.now())}` };
  }
  return {
    device,
    endpoint,
    identity,
    async push(entries) {
      const body = { entries: entries.map(({ jws }) => jws) };
      return pushResponseSchema.parse(await post(`${origin}/api/log`, body, await authorization()));
    },
    async pull(vector) {
      return pullResponseSchema.parse(
        await post(`${origin}/api/log/pull`, { vector }, await authorization()),
      );
    },
  };
}

async function post(url: string, body: unknown, headers: Record<string, string>): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (response.status !== 200) throw new Error(`Answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** Entries of the size that visits really have: a place, a note, people. */
export async function logVisits(device: TestDevice, count: number): Promise<Entry[]> {
  const body = {
    kind: 'dormVisit',
    on: '2026-11-23T08:40:00.000+08:00',
    place: { id: 'dorm-1-3', code: '0123456789ABCDEF', proof: 'poster' },
    people: 6,
    note: '宿舍整体整洁，提醒注意用电安全。',
  };
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) entries.push(await device.log({ body }));
  return entries;
}
