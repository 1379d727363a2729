import { describe, expect, test } from 'vitest';
import { codesByHash } from '../../../src/domain/evidence/codes-by-hash.ts';
import { isOutsideSemester } from '../../../src/domain/evidence/outside-semester.ts';
import { isPlaceUnknown } from '../../../src/domain/evidence/place-unknown.ts';
import { isPlaceWithdrawn } from '../../../src/domain/evidence/place-withdrawn.ts';
import { placeCodeToHash } from '../../../src/domain/place.ts';
import { calendar, minute, north, south, visitBody } from '../../support/evidence.ts';

const CODE = '1'.repeat(16);
const FORMER = '2'.repeat(16);
const at = (code?: string) => visitBody({ place: { proof: 'poster', ...(code && { code }) } });

describe('FL1 a code that no place ever had', () => {
  const codes = new Map([
    [CODE, null],
    [FORMER, { place: north, withdrawnAt: minute(0) }],
  ]);
  test.each([
    ['is flagged once the endpoint has the record', CODE, true, true],
    ['is not judged before', CODE, false, false],
    ['is another thing than one that was withdrawn', FORMER, true, false],
    ['is another thing than one of which nothing is known', '3'.repeat(16), true, false],
    ['is another thing than none', undefined, true, false],
  ])('%s', (_, code, isReceived, isOdd) => {
    expect(isPlaceUnknown(at(code), codes, isReceived)).toBe(isOdd);
  });

  test('a phone that was told of no withdrawn codes judges none that it does not find', async () => {
    const places = { [await placeCodeToHash(CODE)]: north };
    const withdrawn = { [await placeCodeToHash(FORMER)]: { place: south, withdrawnAt: minute(5) } };
    const unknown = '3'.repeat(16);
    const named = [CODE, FORMER, unknown, CODE];
    const held = [CODE, { place: north, withdrawnAt: null }];
    expect([...(await codesByHash(named, places, undefined))]).toEqual([held]);
    expect([...(await codesByHash(named, places, withdrawn))]).toEqual([
      held,
      [FORMER, { place: south, withdrawnAt: minute(5) }],
      [unknown, null],
    ]);
  });
});

describe('FL2 a code that had been withdrawn', () => {
  const codes = new Map([
    [CODE, { place: north, withdrawnAt: null }],
    [FORMER, { place: north, withdrawnAt: minute(0) }],
  ]);
  test.each([
    ['long after', FORMER, 600, true],
    ['just past what a clock may be wrong', FORMER, 10.001, true],
    ['as far as a clock may be wrong', FORMER, 10, false],
    ['before', FORMER, -1, false],
    ['of a code that holds', CODE, 600, false],
    ['without a code', undefined, 600, false],
  ])('%s', (_, code, after, isOdd) => {
    const visit = { ...at(code), on: minute(after) };
    expect(isPlaceWithdrawn(visit, codes, 10)).toBe(isOdd);
  });
});

describe('FL3 a date in no semester', () => {
  test.each([
    ['the day before the first', '2026-09-06', true],
    ['the first day', '2026-09-07', false],
    ['the last day', '2027-01-24', false],
    ['the day after the last', '2027-01-25', true],
  ])('%s', (_, date, isOdd) => {
    expect(isOutsideSemester(calendar, date)).toBe(isOdd);
  });

  test('while there is no calendar nothing is outside of it', () => {
    expect(isOutsideSemester({ ...calendar, semesters: [] }, '2026-09-06')).toBe(false);
  });
});
