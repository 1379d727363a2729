import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placePlanAnswerSchema, placesImportedSchema } from '../../src/domain/office/place-import.ts';
import { type DeskPlace, deskPlacesSchema } from '../../src/domain/office/places.ts';
import { placeCodeToHash } from '../../src/domain/place.ts';
import { readReference } from '../../src/endpoint/reference/read-reference.ts';
import { readProblem } from '../support/device-requests.ts';
import {
  createTwoUnits,
  OTHER,
  OWN,
  PLACE_CODES,
  type TwoUnits,
  WITHDRAWN_CODES,
} from '../support/two-units.ts';

let campus: TwoUnits;
beforeEach(async () => {
  campus = await createTwoUnits();
});
afterEach(() => campus.application.close());

const HEADS = ['名称', '类型', '学院', '楼栋'];

async function places(): Promise<DeskPlace[]> {
  const answer = await campus.devices.office.get('/api/office/places');
  return deskPlacesSchema.parse(await answer.json()).places;
}
async function placeOf(id: string): Promise<DeskPlace | undefined> {
  return (await places()).find(({ place }) => place.id === id);
}
async function post(path: string, body: unknown): Promise<unknown> {
  const answer = await campus.devices.office.post(`/api/office${path}`, body);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return answer.json();
}
async function audited(): Promise<string[]> {
  const rows = await campus.application.database
    .selectFrom('audit')
    .select(['what', 'subject', 'who'])
    .where('who', '=', 'office')
    .where('what', 'not like', 'device.%')
    .orderBy('id')
    .execute();
  return rows.map(({ what, subject }) => `${what} ${subject}`);
}

test('PO7 a clerk sees the places of the own unit with their codes, and changes none', async () => {
  const seen = deskPlacesSchema.parse(await (await campus.devices.clerk.get('/api/office/places')).json());
  expect(seen.places.map(({ place }) => place.id)).toEqual(['own-dorm']);
  expect(seen.units.map(({ id }) => id)).toEqual([OWN]);
  expect(seen.places[0]).toMatchObject({
    code: { code: PLACE_CODES['own-dorm'], issuedAt: '2026-09-01T00:00:00.000Z' },
    withdrawn: [{ code: WITHDRAWN_CODES['own-dorm'], withdrawnAt: '2026-10-01T00:00:00.000Z' }],
  });
  const change = { place: 'own-dorm', current: PLACE_CODES['own-dorm'], issue: true };
  const refused = await campus.devices.clerk.post('/api/office/places/code', change);
  expect((await readProblem(refused)).name).toBe('not-permitted');
});

describe('by hand', () => {
  test('PO1 PO5 a new place has its code at once; one of the same name is recognised', async () => {
    const fields = { kind: 'canteen', name: ' 第一食堂 ', building: '南区' };
    const { place } = (await post('/places/add', fields)) as { place: string };
    expect(await placeOf(place)).toMatchObject({
      place: { kind: 'canteen', name: '第一食堂', building: '南区' },
      code: { code: expect.stringMatching(/^[0-9A-Z]{16}$/) },
    });
    expect(await post('/places/add', { ...fields, name: '第一 食堂' })).toEqual({
      outcome: 'duplicate',
      place,
    });
    expect(await post('/places/add', { ...fields, building: '北区' })).toMatchObject({ outcome: 'added' });
    expect((await audited()).slice(0, 2)).toEqual([`place.created ${place}`, `code.issued ${place}`]);
  });

  test('a change keeps id and code, and overwrites nothing that others changed', async () => {
    const before = { kind: 'dorm', name: '北苑1栋', college: OWN };
    const after = { kind: 'dorm', name: '北苑一号楼', college: OTHER, building: '北苑' };
    expect(await post('/places/change', { place: 'own-dorm', before, after })).toEqual({
      outcome: 'changed',
    });
    expect(await placeOf('own-dorm')).toMatchObject({
      place: { id: 'own-dorm', ...after },
      code: { code: PLACE_CODES['own-dorm'] },
    });
    expect(await post('/places/change', { place: 'own-dorm', before, after })).toEqual({
      outcome: 'overtaken',
    });
    const taken = { place: 'other-dorm', before: { kind: 'dorm', name: '外院2栋', college: OTHER }, after };
    expect(await post('/places/change', taken)).toEqual({ outcome: 'duplicate' });
    // Undone, as a toast offers it.
    expect(await post('/places/change', { place: 'own-dorm', before: after, after: before })).toEqual({
      outcome: 'changed',
    });
    expect(await audited()).toEqual(['place.changed own-dorm', 'place.changed own-dorm']);
  });

  test('a college or a place that nobody knows is refused', async () => {
    const fields = { kind: 'dorm', name: '南苑1栋', college: 'nowhere' };
    const { office } = campus.devices;
    expect((await readProblem(await office.post('/api/office/places/add', fields))).name).toBe('not-found');
    const code = { place: 'nowhere', current: null, issue: true };
    expect((await readProblem(await office.post('/api/office/places/code', code))).name).toBe('not-found');
  });
});

describe('PO6 codes', () => {
  const current = PLACE_CODES['own-dorm'];

  test('a renewed code is another; the old one is withdrawn, and phones learn by the reference', async () => {
    expect(await post('/places/code', { place: 'own-dorm', current, issue: true })).toEqual({
      outcome: 'replaced',
    });
    const shown = await placeOf('own-dorm');
    expect(shown?.code?.code).not.toBe(current);
    expect(shown?.withdrawn.map(({ code }) => code)).toEqual(
      expect.arrayContaining([current, WITHDRAWN_CODES['own-dorm']]),
    );
    const { reference } = await readReference(campus.application, 'own-leader');
    expect(reference.places[await placeCodeToHash(current)]).toBeUndefined();
    expect(reference.places[await placeCodeToHash(shown?.code?.code ?? '')]?.id).toBe('own-dorm');
    expect(await audited()).toEqual(['code.withdrawn own-dorm', 'code.issued own-dorm']);
  });

  test('a second click does not withdraw the code that was just issued', async () => {
    await post('/places/code', { place: 'own-dorm', current, issue: true });
    const renewed = await placeOf('own-dorm');
    expect(await post('/places/code', { place: 'own-dorm', current, issue: true })).toEqual({
      outcome: 'overtaken',
    });
    expect(await placeOf('own-dorm')).toEqual(renewed);
  });

  test('a place can be taken out of use, and get a code again', async () => {
    await post('/places/code', { place: 'own-dorm', current, issue: false });
    expect((await placeOf('own-dorm'))?.code).toBeNull();
    expect(
      Object.values((await readReference(campus.application, 'own-leader')).reference.places),
    ).toHaveLength(1);
    await post('/places/code', { place: 'own-dorm', current: null, issue: true });
    expect((await placeOf('own-dorm'))?.code).not.toBeNull();
  });

  test('the audit tells no code', async () => {
    await post('/places/code', { place: 'own-dorm', current, issue: true });
    const rows = await campus.application.database.selectFrom('audit').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(current);
    expect(JSON.stringify(rows)).not.toContain((await placeOf('own-dorm'))?.code?.code);
  });
});

describe('PO4 an import', () => {
  const table = [
    HEADS,
    ['北苑1栋', '宿舍', '本院', '北苑'],
    ['立志楼A101', '教室', '', '立志楼'],
    ['立志楼A102', '教室', '', '立志楼'],
    ['某处', '操场', '', ''],
  ];
  const plan = async () => placePlanAnswerSchema.parse(await post('/places/plan', { table }));
  const send = async (digest: string) =>
    placesImportedSchema.parse(await post('/places/import', { table, digest }));

  test('does what was shown, codes included, and nothing the second time', async () => {
    const { digest, rows } = await plan();
    expect(rows.map(({ outcome }) => outcome)).toEqual(['changed', 'added', 'added', 'faulty']);
    expect(await places()).toHaveLength(2);
    expect(await send(digest)).toEqual({ outcome: 'imported', added: 2, changed: 1 });
    const all = await places();
    expect(all.map(({ place }) => place.name)).toEqual(
      expect.arrayContaining(['立志楼A101', '立志楼A102', '北苑1栋']),
    );
    expect(all.every(({ code }) => code !== null)).toBe(true);
    expect((await placeOf('own-dorm'))?.place.building).toBe('北苑');
    expect((await audited()).map((line) => line.split(' ')[0])).toEqual([
      'places.imported',
      'code.issued',
      'code.issued',
    ]);
    expect(await send((await plan()).digest)).toEqual({ outcome: 'imported', added: 0, changed: 0 });
    expect(await audited()).toHaveLength(3);
  });

  test('does nothing where places have changed since, and tells the new plan', async () => {
    const { digest } = await plan();
    await post('/places/add', { kind: 'classroom', name: '立志楼A101', building: '立志楼' });
    const answer = await send(digest);
    if (answer.outcome !== 'changed') throw new Error(answer.outcome);
    expect(answer.plan.rows.map(({ outcome }) => outcome)).toEqual([
      'changed',
      'unchanged',
      'added',
      'faulty',
    ]);
    expect(await places()).toHaveLength(3);
    expect(await send(answer.plan.digest)).toMatchObject({ outcome: 'imported', added: 1 });
  });

  test('of thousands of places, each with a code of its own', async () => {
    const many = [HEADS, ...Array.from({ length: 3_000 }, (_, index) => [`A${index}`, '教室', '', '立志楼'])];
    const { digest } = placePlanAnswerSchema.parse(await post('/places/plan', { table: many }));
    expect(await post('/places/import', { table: many, digest })).toMatchObject({ added: 3_000 });
    expect(new Set((await places()).map(({ code }) => code?.code)).size).toBe(3_002);
  });
});
