import { type CryptoKey, importJWK } from 'jose';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { verifyReceipt } from '../../src/domain/log/receipt.ts';
import { type PushResponse, pushResponseSchema } from '../../src/domain/wire.ts';
import { isPostgres } from '../../src/endpoint/database/locks.ts';
import { revokeDevice } from '../../src/endpoint/devices/revoke-device.ts';
import { type EnrolledDevice, enrolDevice, readProblem } from '../support/device-requests.ts';
import { readStoredLog } from '../support/stored-log.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

const DEVICES = 12;
const stored = { status: 'stored' };
const known = { status: 'known' };

let application: TestApplication;
let devices: EnrolledDevice[];
beforeEach(async () => {
  application = await createTestApplication();
  for (const person of ['p1', 'p2', 'p3']) await application.addPerson(person);
  devices = [];
  for (let index = 0; index < DEVICES; index += 1) {
    // Each person has several.
    devices.push(await enrolDevice(application, `p${(index % 3) + 1}`));
  }
});
afterEach(() => application.close());

const texts = (entries: { jws: string }[]) => entries.map(({ jws }) => jws);
const readLog = () => readStoredLog(application.location);
const storedTexts = async (device: EnrolledDevice) =>
  texts((await readLog()).entries.filter((entry) => entry.device === device.id));

/** Pushes for all at once, one batch for each; the answers as they came. */
async function pushAtOnce(pushes: [EnrolledDevice, string[]][]): Promise<Response[]> {
  return Promise.all(pushes.map(([device, entries]) => device.post('/api/log', { entries })));
}

async function readPush(response: Response | undefined, device: EnrolledDevice): Promise<PushResponse> {
  const answer = pushResponseSchema.parse(await response?.json());
  const { id, publicKey } = application.key.identity;
  const key = (await importJWK(publicKey, 'ES256')) as CryptoKey;
  expect(await verifyReceipt(answer.receipt ?? '', id, key)).toMatchObject({
    device: device.id,
    ...answer.head,
  });
  return answer;
}

test('SY11 pushes of many devices at once share commits; each is stored once and answered for itself', async () => {
  const batches = await Promise.all(devices.map((device, index) => device.logMany(1 + (index % 4))));
  const begun = vi.spyOn(application.database, 'transaction');
  const answers = await pushAtOnce(devices.map((device, index) => [device, texts(batches[index] ?? [])]));
  expect(begun.mock.calls.length).toBeLessThan(DEVICES);
  for (const [index, device] of devices.entries()) {
    const batch = batches[index] ?? [];
    const { results, head } = await readPush(answers[index], device);
    expect(results).toEqual(batch.map(() => stored));
    expect(head).toEqual({ seq: batch.length, hash: batch.at(-1)?.hash });
    expect(await storedTexts(device)).toEqual(texts(batch));
  }
  expect((await readLog()).receipts).toHaveLength(DEVICES);
});

test('SY11 pushes of one device that share a commit are judged one after the other, with a receipt over each one’s head', async () => {
  const [device] = devices as [EnrolledDevice];
  const batch = texts(await device.logMany(3));
  const answers = await pushAtOnce(Array.from({ length: 8 }, () => [device, batch]));
  const read = await Promise.all(answers.map((answer) => readPush(answer, device)));
  const statuses = read.map(({ results }) => JSON.stringify(results));
  expect(statuses.filter((each) => each === JSON.stringify([stored, stored, stored]))).toHaveLength(1);
  expect(statuses.filter((each) => each === JSON.stringify([known, known, known]))).toHaveLength(7);
  expect(new Set(read.map(({ receipt }) => receipt)).size).toBe(1);
  expect(await storedTexts(device)).toEqual(batch);
});

test('SY11 refusals and a revocation within a shared commit are each one’s own', async () => {
  const [good, gap, forged, revoked, other] = devices as [
    EnrolledDevice,
    EnrolledDevice,
    EnrolledDevice,
    EnrolledDevice,
    EnrolledDevice,
  ];
  await gap.logMany(1);
  const [one, two, late] = [await good.log(), await gap.log(), await revoked.log()];
  const stranger = await other.sign();
  await revokeDevice(application, revoked.id, 'office');
  const answers = await pushAtOnce([
    [good, [one.jws]],
    [gap, [two.jws]],
    [forged, [stranger.jws]],
    [revoked, [late.jws]],
  ]);
  expect((await readPush(answers[0], good)).results).toEqual([stored]);
  const refusal = (reason: string) => ({
    results: [{ status: 'refused', reason }],
    head: null,
    receipt: null,
  });
  expect(await answers[1]?.json()).toEqual(refusal('gap'));
  expect(await answers[2]?.json()).toEqual(refusal('otherDevice'));
  expect(answers[3] && (await readProblem(answers[3])).name).toBe('device-revoked');
  expect(texts((await readLog()).entries)).toEqual([one.jws]);
});

test('SY11 a push that cannot be stored is answered 500 and harms none that shares its commit', async () => {
  const [bad] = devices as [EnrolledDevice];
  const batches = await Promise.all(devices.map((device) => device.logMany(2)));
  // What a defect of ours that only this one push meets would do.
  const mend = await breakInserts(bad.id);
  const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const [failed, ...answers] = await pushAtOnce(
    devices.map((device, index) => [device, texts(batches[index] ?? [])]),
  );
  complain.mockRestore();
  await mend();
  expect(failed && (await readProblem(failed)).name).toBe('internal-error');
  expect(await storedTexts(bad)).toEqual([]);
  for (const [index, device] of devices.slice(1).entries()) {
    expect((await readPush(answers[index], device)).results).toEqual([stored, stored]);
    expect(await storedTexts(device)).toEqual(texts(batches[index + 1] ?? []));
  }
});

/** Has the database fail at the device's second entry; returns what mends it. */
async function breakInserts(device: string): Promise<() => Promise<unknown>> {
  const { database } = application;
  if (!isPostgres(database)) {
    await sql`
      CREATE TRIGGER defect BEFORE INSERT ON entries WHEN NEW.device = ${sql.lit(device)} AND NEW.seq = 2
      BEGIN SELECT RAISE(ABORT, 'a defect'); END
    `.execute(database);
    return () => sql`DROP TRIGGER defect`.execute(database);
  }
  await sql`
    CREATE FUNCTION defect() RETURNS trigger LANGUAGE plpgsql
    AS 'BEGIN RAISE EXCEPTION USING MESSAGE = TG_NAME; END'
  `.execute(database);
  await sql`
    CREATE TRIGGER defect BEFORE INSERT ON entries FOR EACH ROW
    WHEN (NEW.device = ${sql.lit(device)} AND NEW.seq = 2) EXECUTE FUNCTION defect()
  `.execute(database);
  return () => sql`DROP FUNCTION defect CASCADE`.execute(database);
}
