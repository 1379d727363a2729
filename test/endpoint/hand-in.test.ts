import { afterEach, beforeEach, expect, test } from 'vitest';
import { HAND_IN_MAX_BYTES } from '../../src/domain/hand-in.ts';
import { type ChainHandedIn, handInAnswerSchema } from '../../src/domain/office/hand-in-wire.ts';
import { revokeDevice } from '../../src/endpoint/devices/revoke-device.ts';
import { type EnrolledDevice, enrolDevice, readProblem } from '../support/device-requests.ts';
import { makeDevice } from '../support/make-device.ts';
import { readStoredLog } from '../support/stored-log.ts';
import { createTwoUnits, type TwoUnits } from '../support/two-units.ts';

const stored = { status: 'stored' };
const known = { status: 'known' };
const refused = (reason: string) => ({ status: 'refused', reason });

let campus: TwoUnits;
let phone: EnrolledDevice;
beforeEach(async () => {
  campus = await createTwoUnits();
  phone = await enrolDevice(campus.application, 'own-leader');
});
afterEach(() => campus.application.close());

const texts = (entries: { jws: string }[]) => entries.map(({ jws }) => jws);
const readLog = () => readStoredLog(campus.application.location);
const storedTexts = async ({ id }: { id: string }) =>
  texts((await readLog()).entries.filter(({ device }) => device === id));

async function handIn(
  chains: { device: string; entries: string[] }[],
  by: EnrolledDevice = campus.devices.office,
): Promise<ChainHandedIn[]> {
  const answer = await by.post('/api/office/hand-in', { chains });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return handInAnswerSchema.parse(await answer.json()).chains;
}
const handInOf = async (device: { id: string }, entries: string[], by?: EnrolledDevice) =>
  (await handIn([{ device: device.id, entries }], by))[0];
const refusal = async (chains: unknown, by: EnrolledDevice) =>
  (await readProblem(await by.post('/api/office/hand-in', { chains }))).name;

test('HA2 what a file brings is stored as the phone’s own push would be, and the phone then learns that it is known', async () => {
  const entries = texts(await phone.logMany(450));
  const answer = await handInOf(phone, entries);
  expect(answer).toMatchObject({
    ...{ outcome: 'taken', device: phone.id, name: '陈思远' },
    results: entries.map(() => stored),
  });
  expect(await storedTexts(phone)).toEqual(entries);
  const pushed = await phone.push(entries.slice(-3));
  expect(pushed.results).toEqual([known, known, known]);
  expect(answer).toMatchObject({ head: pushed.head, receipt: pushed.receipt });
  expect(await storedTexts(phone)).toEqual(entries);
});

test('HA2 the same file again changes nothing', async () => {
  const entries = texts(await phone.logMany(3));
  const first = await handInOf(phone, entries);
  const again = await handInOf(phone, entries, campus.devices.admin);
  expect(again).toEqual({ ...first, results: [known, known, known] });
  expect(await storedTexts(phone)).toEqual(entries);
});

test('HA2 the same file twenty times at once is stored once', async () => {
  const entries = texts(await phone.logMany(20));
  await Promise.all(Array.from({ length: 20 }, () => handInOf(phone, entries)));
  expect(await storedTexts(phone)).toEqual(entries);
});

test('HA2 each entry is judged as in a push: gaps, forks, damaged ones, those of others', async () => {
  const [first, second, third] = await phone.logMany(3);
  if (!first || !second || !third) throw new Error('three were logged');
  expect(await handInOf(phone, texts([second, third]))).toMatchObject({
    results: [refused('gap'), refused('gap')],
    head: null,
  });
  const other = await phone.sign({ seq: 2, prev: first.hash });
  const stranger = await (await makeDevice()).sign();
  expect(
    await handInOf(phone, [first.jws, second.jws, other.jws, `${third.jws}A`, stranger.jws, 'not one']),
  ).toMatchObject({
    results: [
      ...[stored, stored, refused('fork')],
      ...[refused('badSignature'), refused('otherDevice'), refused('unreadable')],
    ],
    head: { seq: 2, hash: second.hash },
  });
  expect(await storedTexts(phone)).toEqual(texts([first, second]));
  expect(texts((await readLog()).forks)).toEqual([other.jws]);
});

test('HA3 every chain of an export is taken: one phone refills what a lost one had said', async () => {
  const lost = await enrolDevice(campus.application, 'own-leader');
  const [ofLost, ofPhone] = [texts(await lost.logMany(2)), texts(await phone.logMany(2))];
  const answers = await handIn([
    { device: lost.id, entries: ofLost },
    { device: phone.id, entries: ofPhone },
    { device: phone.id, entries: [] },
  ]);
  expect(answers.map((answer) => 'results' in answer && answer.results)).toEqual([
    [stored, stored],
    [stored, stored],
    [],
  ]);
  expect([await storedTexts(lost), await storedTexts(phone)]).toEqual([ofLost, ofPhone]);
});

test('HA3 AU3 of a revoked phone nothing is taken, of the others all', async () => {
  const lost = await enrolDevice(campus.application, 'own-leader');
  const [ofLost, ofPhone] = [texts(await lost.logMany(2)), texts(await phone.logMany(2))];
  await revokeDevice(campus.application, lost.id, 'office');
  const stranger = await makeDevice();
  const answers = await handIn([
    { device: lost.id, entries: ofLost },
    { device: stranger.id, entries: texts(await stranger.logMany(1)) },
    { device: phone.id, entries: ofPhone },
  ]);
  expect(answers).toMatchObject([
    { outcome: 'revoked', name: '陈思远' },
    { outcome: 'unknown' },
    { outcome: 'taken', results: [stored, stored] },
  ]);
  expect([await storedTexts(lost), await storedTexts(phone)]).toEqual([[], ofPhone]);
});

test('PE4 a clerk takes in what people of the own unit bring; with one of another in it, nothing', async () => {
  const { clerk } = campus.devices;
  const foreign = await enrolDevice(campus.application, 'other-leader');
  const own = { device: phone.id, entries: texts(await phone.logMany(1)) };
  const other = { device: foreign.id, entries: texts(await foreign.logMany(1)) };
  expect(await refusal([own, other], clerk)).toBe('not-permitted');
  expect([await storedTexts(phone), await storedTexts(foreign)]).toEqual([[], []]);
  expect(await handIn([own], clerk)).toMatchObject([{ results: [stored] }]);
});

test('HA4 AD1 who brought a file in is in the audit', async () => {
  await handInOf(phone, texts(await phone.logMany(3)), campus.devices.clerk);
  const rows = await campus.application.database
    .selectFrom('audit')
    .select(['who', 'subject', 'after'])
    .where('what', '=', 'device.handedIn')
    .execute();
  expect(rows).toEqual([{ who: 'own-clerk', subject: phone.id, after: '{"entries":3}' }]);
});

test('HA2 a file that is too large, or none, is refused as a whole', async () => {
  const { office } = campus.devices;
  const huge = [{ device: phone.id, entries: ['x'.repeat(HAND_IN_MAX_BYTES)] }];
  expect(await refusal(huge, office)).toBe('too-large');
  expect(await refusal([], office)).toBe('malformed-request');
  expect(await refusal([{ device: phone.id }], office)).toBe('malformed-request');
  const many = Array.from({ length: 101 }, () => ({ device: phone.id, entries: [] }));
  expect(await refusal(many, office)).toBe('too-large');
});
