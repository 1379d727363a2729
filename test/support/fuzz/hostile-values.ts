import type { SeededRandom } from '../../../src/endpoint/demo/seeded-random.ts';

/** Texts on which programs have stumbled: NUL, half a surrogate pair, what SQL, XML, paths and JavaScript take for their own. */
export const HOSTILE_TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'a\udc00b',
  '\u0001\u0008\u000b\u001f',
  '\u2028\u2029\ufeff',
  '👩‍👩‍👧‍👦'.repeat(20),
  'e\u0301'.repeat(40),
  "'; DROP TABLE entries; --",
  '%_%',
  '=1+1',
  '<a>&"]]>',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  '-1',
  '1e400',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '2026-11-23T25:61:61+99:99',
  '9999-12-31T23:59:59.999-23:59',
  '0000-01-01T00:00:00Z',
  '01890a5d-ac96-774b-bcce-000000000001',
  'A'.repeat(43),
  'own-college',
  'own-leader',
  'other-leader',
  'own-dorm',
  'college',
  'dormVisit',
  '2026-2027-1',
] as const;

const HOSTILE_NUMBERS = [
  ...[0, -0, -1, 1, 0.1, 1e-320, 255, 10_000, 2 ** 31 - 1, 2 ** 31, 2 ** 32],
  ...[2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1e21, 1.7976931348623157e308],
];
/** How deep a value is nested that still passes through `JSON.stringify`. */
const DEPTH = 1_000;
const LONG = 100_000;

/** A value that fits nowhere, or almost. */
export function pickHostileValue(random: SeededRandom): unknown {
  switch (random.between(0, 8)) {
    case 0:
      return random.pick(HOSTILE_NUMBERS);
    case 1:
      return random.pick([null, true, false, [], {}, [[]], [null], { '': '' }]);
    case 2:
      return random.happens(0.1) ? nest(random.happens(0.5)) : random.pick(HOSTILE_NUMBERS);
    case 3:
      return random.happens(0.1) ? random.pick(['a', '好', '😀']).repeat(LONG) : random.pick(HOSTILE_TEXTS);
    case 4:
      return random.happens(0.1) ? Array.from({ length: 2_000 }, (_, index) => index) : [];
    default:
      return random.pick(HOSTILE_TEXTS);
  }
}

function nest(inLists: boolean): unknown {
  let value: unknown = 0;
  for (let depth = 0; depth < DEPTH; depth += 1) value = inLists ? [value] : { a: value };
  return value;
}
