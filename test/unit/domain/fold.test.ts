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
