import { expect, test } from 'vitest';
import { foldEntries } from '../../support/fold-entries.ts';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const OTHER_ID = '01890a5d-ac96-774b-bcce-b302099a8058';
const at = '2026-11-23T09:00:00+08:00';

const visited = (part: object = {}, body: object = {}) => ({
  ...{ id: ID, device: 'a', seq: 1, at, type: 'visit.logged' },
  body: { kind: 'dormVisit', on: at, place: { proof: 'none' }, ...body },
  ...part,
});
const retracted = (visit: string) => ({
  ...{ id: OTHER_ID, device: 'a', seq: 2, at, type: 'visit.retracted' },
  body: { visit },
});

test('LG8 an id counts once, however often its entry arrives', () => {
  expect(foldEntries([visited(), visited(), visited()])).toHaveLength(1);
});

test('LG8 a record that was appended again to a new chain counts once, and stands where it stood first', () => {
  const [first, again] = [visited({ device: 'a', seq: 9 }), visited({ device: 'b', seq: 1 })];
  for (const entries of [
    [first, again],
    [again, first],
  ]) {
    expect(foldEntries(entries)).toMatchObject([{ id: ID, device: 'a', seq: 9 }]);
  }
});

test('LG8 visits are given newest first by when they took place, whatever the offset', () => {
  const visits = foldEntries([
    visited({ id: ID }, { on: '2026-11-23T08:00:00+08:00' }),
    visited({ id: OTHER_ID, seq: 2 }, { on: '2026-11-23T01:00:00Z' }),
  ]);
  expect(visits.map(({ id }) => id)).toEqual([OTHER_ID, ID]);
});

test('LG9 a retracted visit stays and is marked, whichever of the two arrives first', () => {
  for (const entries of [
    [visited(), retracted(ID)],
    [retracted(ID), visited()],
  ]) {
    expect(foldEntries(entries)).toMatchObject([{ id: ID, retracted: true }]);
  }
});

test('LG9 a retraction of nothing is nothing, and touches no other visit', () => {
  expect(foldEntries([retracted(ID)])).toEqual([]);
  expect(foldEntries([visited(), retracted(OTHER_ID)])).toMatchObject([{ retracted: false }]);
});

test('LG10 an entry of an unknown type, or with a body that cannot be read, is ignored', () => {
  const unknown = visited({ type: 'moon.visited' });
  const unreadable = visited({}, { on: 'yesterday' });
  const oddRetraction = { ...retracted(ID), body: { visit: 'that one' } };
  expect(foldEntries([unknown, unreadable])).toEqual([]);
  expect(foldEntries([visited(), oddRetraction])).toMatchObject([{ retracted: false }]);
});

test('LG10 what a later version adds to a body does no harm', () => {
  expect(foldEntries([visited({}, { weather: 'rain' })])).toHaveLength(1);
});

const amended = (id: string, revision: number, changes: object, part: object = {}) => ({
  ...{ id, device: 'a', seq: 10, at, type: 'visit.amended', body: { visit: ID, revision, changes } },
  ...part,
});
const [FIRST, SECOND, THIRD] = ['1', '2', '3'].map(
  (digit) => `01890a5d-ac96-774b-bcce-b302099a900${digit}`,
) as [string, string, string];
type Said = Parameters<typeof foldEntries>[0][number];
/** Every order of three. */
const orders = ([a, b, c]: [Said, Said, Said]) => [
  [a, b, c],
  [a, c, b],
  [b, a, c],
  [b, c, a],
  [c, a, b],
  [c, b, a],
];

test('LG11 an amendment changes what it names and leaves the rest; null takes a part away', () => {
  const logged = visited({}, { people: 6, note: '热水不够' });
  const [visit] = foldEntries([logged, amended(FIRST, 1, { people: 8, note: null })]);
  expect(visit).toMatchObject({ kind: 'dormVisit', people: 8, logged: { people: 6, note: '热水不够' } });
  expect(visit?.note).toBeUndefined();
  expect(visit?.amendments).toMatchObject([{ id: FIRST, revision: 1, changes: { people: 8, note: null } }]);
});

test('LG11 two phones that amend different parts both have their way', () => {
  const mine = amended(FIRST, 1, { people: 8 });
  const theirs = amended(SECOND, 1, { note: '六人' }, { device: 'b', seq: 1 });
  for (const entries of orders([visited(), mine, theirs])) {
    expect(foldEntries(entries)).toMatchObject([{ people: 8, note: '六人' }]);
  }
});

test('LG11 of two words on one part the one that knew of the other holds, whatever the clocks say', () => {
  const earlier = amended(FIRST, 1, { people: 8 }, { at: '2026-12-01T09:00:00+08:00' });
  const later = amended(SECOND, 2, { people: 9 }, { device: 'b', seq: 1, at: '2026-11-20T09:00:00+08:00' });
  for (const entries of orders([visited(), earlier, later])) {
    expect(foldEntries(entries)).toMatchObject([{ people: 9 }]);
  }
});

test('LG11 of two that knew of none the later clock holds, then the device', () => {
  const early = amended(FIRST, 1, { people: 8 }, { device: 'z' });
  const late = amended(SECOND, 1, { people: 9 }, { at: '2026-11-23T01:00:01Z' });
  expect(foldEntries([visited(), late, early])).toMatchObject([{ people: 9 }]);
  const same = amended(THIRD, 1, { people: 7 }, { device: 'b' });
  for (const entries of orders([visited(), amended(SECOND, 1, { people: 9 }), same])) {
    expect(foldEntries(entries)).toMatchObject([{ people: 7 }]);
  }
});

test('LG11 an amendment of a retracted visit, or of none, brings nothing back', () => {
  expect(foldEntries([amended(FIRST, 1, { people: 8 })])).toEqual([]);
  const visits = foldEntries([visited(), retracted(ID), amended(FIRST, 1, { people: 8 })]);
  expect(visits).toMatchObject([{ retracted: true, people: 8 }]);
});

test('LG11 an amendment that was appended again counts once', () => {
  const again = amended(FIRST, 1, { people: 8 }, { device: 'b', seq: 1 });
  const [visit] = foldEntries([again, visited(), amended(FIRST, 1, { people: 8 })]);
  expect(visit?.amendments).toMatchObject([{ device: 'a' }]);
});
