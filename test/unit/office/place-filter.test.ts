import { expect, test } from 'vitest';
import type { DeskPlace } from '../../../src/domain/office/places.ts';
import type { Place } from '../../../src/domain/place.ts';
import {
  buildingsOf,
  filterPlaces,
  NO_COLLEGE,
  placeFilterToQuery,
  readPlaceFilter,
} from '../../../src/ui/office/places/place-filter.ts';

const shown = (place: Place): DeskPlace => ({ place, code: null, withdrawn: [] });
const PLACES = [
  shown({ id: 'a', kind: 'dorm', name: '1栋', building: '北苑', college: 'c' }),
  shown({ id: 'b', kind: 'dorm', name: '12栋', building: '北苑' }),
  shown({ id: 'd', kind: 'canteen', name: '第一食堂' }),
];
const NAMES = new Map([['c', '商学院']]);

function find(query: Record<string, string>): string[] {
  return filterPlaces(PLACES, readPlaceFilter(query), NAMES).map(({ place }) => place.id);
}

test('places are found by kind, college, building and words', () => {
  expect(find({})).toEqual(['a', 'b', 'd']);
  expect(find({ kind: 'dorm' })).toEqual(['a', 'b']);
  expect(find({ kind: 'nonsense' })).toEqual(['a', 'b', 'd']);
  expect(find({ college: 'c' })).toEqual(['a']);
  expect(find({ college: NO_COLLEGE })).toEqual(['b', 'd']);
  expect(find({ building: '北苑', q: '2栋' })).toEqual([]);
  expect(find({ q: '北苑 商' })).toEqual(['a']);
  expect(buildingsOf(PLACES)).toEqual(['北苑']);
});

test('a filter comes back from the address as it was', () => {
  const filter = readPlaceFilter({ kind: 'dorm', building: '北苑', q: '1 栋' });
  expect(readPlaceFilter(Object.fromEntries(new URLSearchParams(placeFilterToQuery(filter))))).toEqual(
    filter,
  );
  expect(placeFilterToQuery(readPlaceFilter({}))).toBe('');
});
