import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesToCrockford, groupByFour, readCrockford } from '../../src/domain/crockford.ts';
import { placeCodeToPosterLink, readPosterText } from '../../src/domain/place.ts';
import { placeCodeSchema } from '../../src/domain/place-schema.ts';

const SEED = 20250704;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

/** What Crockford's alphabet makes of a text again: an independent way back. */
function crockfordToBits(text: string): string {
  return [...text].map((character) => ALPHABET.indexOf(character).toString(2).padStart(5, '0')).join('');
}

test('PL1 80 bits become 16 characters and can be had back', () => {
  fc.assert(
    fc.property(tenBytes, (bytes) => {
      const code = bytesToCrockford(bytes);
      expect(placeCodeSchema.safeParse(code).success).toBe(true);
      const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
      expect(crockfordToBits(code)).toBe(bits);
    }),
    { seed: SEED },
  );
});

test('PL1 bits that do not fill a last character are left out', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
      expect(bytesToCrockford(bytes)).toHaveLength(Math.floor((bytes.length * 8) / 5));
    }),
    { seed: SEED },
  );
});

test('PL1 a code survives a careless hand', () => {
  const slip = fc.constantFrom<(character: string) => string>(
    (character) => character,
    (character) => character.toLowerCase(),
    (character) => ` ${character}`,
    (character) => `${character}-`,
    (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0),
    (character) => (character === '0' ? 'o' : character),
    (character) => (character === '1' ? 'l' : character),
  );
  fc.assert(
    fc.property(tenBytes, fc.array(slip, { minLength: 16, maxLength: 16 }), (bytes, slips) => {
      const code = bytesToCrockford(bytes);
      const typed = [...code].map((character, at) => slips[at]?.(character) ?? character).join('');
      expect(readCrockford(typed, 16)).toBe(code);
      expect(readCrockford(groupByFour(code), 16)).toBe(code);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('PL2 every code comes back from its poster’s link', () => {
  fc.assert(
    fc.property(tenBytes, fc.webUrl({ validSchemes: ['https'] }), (bytes, url) => {
      const code = bytesToCrockford(bytes);
      expect(readPosterText(placeCodeToPosterLink(new URL(url).origin, code))).toBe(code);
    }),
    { seed: SEED },
  );
});

test('PL3 no text whatever makes the reader fail', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
      const code = readPosterText(text);
      expect(code === null || placeCodeSchema.safeParse(code).success).toBe(true);
    }),
    { seed: SEED, numRuns: 1_000 },
  );
});
