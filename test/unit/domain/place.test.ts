import { expect, test } from 'vitest';
import { bytesToCrockford, groupByFour } from '../../../src/domain/crockford.ts';
import {
  PLACE_CODE_BYTES,
  PLACE_CODE_LENGTH,
  placeCodeToHash,
  placeCodeToPosterLink,
  readPlaceCode,
  readPosterText,
} from '../../../src/domain/place.ts';
import { placeCodeSchema } from '../../../src/domain/place-schema.ts';

const CODE = '0123456789ABCDEF';

test('PL1 80 bits make a code of 16 characters that the schema knows', () => {
  const code = bytesToCrockford(new Uint8Array(PLACE_CODE_BYTES).fill(255));
  expect(code).toHaveLength(PLACE_CODE_LENGTH);
  expect(placeCodeSchema.safeParse(code).success).toBe(true);
});

test.each([
  ['groups of four', '0123 4567 89AB CDEF'],
  ['hyphens', '0123-4567-89AB-CDEF'],
  ['small letters', '0123456789abcdef'],
  ['full-width letters', '０１２３４５６７８９ＡＢＣＤＥＦ'],
  ['O for 0', 'O123456789ABCDEF'],
  ['I for 1', '0I23456789ABCDEF'],
  ['l for 1', '0l23456789abcdef'],
  ['spaces around', '  0123456789ABCDEF\n'],
])('PL1 a hand may type it with %s', (_, typed) => {
  expect(readPlaceCode(typed)).toBe(CODE);
});

test.each(['', '0123456789ABCDE', '0123456789ABCDEF0', '0123456789ABCDEU', '0123456789ABCD中F'])(
  'PL1 what is not 16 characters of the alphabet is no code: %j',
  (typed) => {
    expect(readPlaceCode(typed)).toBeNull();
  },
);

test('PL1 the code is read aloud in groups of four', () => {
  expect(groupByFour(CODE)).toBe('0123 4567 89AB CDEF');
});

test('PL2 a poster’s link is upper case throughout, so that QR’s alphanumeric mode holds it', () => {
  const link = placeCodeToPosterLink('https://qjt.hnust.example', CODE);
  expect(link).toBe('HTTPS://QJT.HNUST.EXAMPLE/P/0123456789ABCDEF');
  expect(link).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
});

test.each([
  'HTTPS://QJT.HNUST.EXAMPLE/P/0123456789ABCDEF',
  'https://qjt.hnust.example/p/0123456789abcdef',
  'http://10.1.2.3:8080/P/0123456789ABCDEF/',
  'https://other.example/p/0123-4567-89AB-CDEF?from=wechat#x',
  ' HTTPS://QJT.HNUST.EXAMPLE/P/0123456789ABCDEF ',
  '0123456789ABCDEF',
])('PL2 /p/ and /P/ are one route, and any host will do: %s', (text) => {
  expect(readPosterText(text)).toBe(CODE);
});

test.each([
  'https://qjt.hnust.example/',
  'https://qjt.hnust.example/p/',
  'https://qjt.hnust.example/p/short',
  'https://qjt.hnust.example/e/0123456789ABCDEF',
  'https://qjt.hnust.example/x/p/0123456789ABCDEF',
  'https://qjt.hnust.example/p/0123456789ABCDEF/edit',
  'ftp://qjt.hnust.example/p/0123456789ABCDEF',
  'WIFI:T:WPA;S:campus;P:0123456789ABCDEF;;',
  'weixin://dl/business/?t=x',
  '',
])('PL3 any other QR is not taken for a poster: %j', (text) => {
  expect(readPosterText(text)).toBeNull();
});

test('PL4 a phone knows a place by the hash of its code', async () => {
  expect(await placeCodeToHash(CODE)).toBe('ISWywzKxETqum_xen347TJHYKMuULC3x7rAlAuzK6ek');
});
