import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingsIn, sealAnew } from '../support/audit-text.ts';
import { isClaim, placesIn, read, write } from '../support/export-places.ts';
import { createKeyPair, type TestKeyPair } from '../support/key-pair.ts';
import { MUTATIONS } from '../support/mutate-export.ts';
import { createRealExports, type RealExport, type RealExports } from '../support/real-exports.ts';

const SEED = 20261126;
const RUNS = 1_000;

let real: RealExports;
let stranger: TestKeyPair;
beforeAll(async () => {
  real = await createRealExports();
  stranger = await createKeyPair();
}, 60_000);
afterAll(() => real.close());

const linesOf = ({ text }: RealExport) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The file after one mutation, and sealed anew by whoever wrote it; `null` where there is nothing to mutate. */
async function mutate(file: RealExport, name: string, at: number, how: number): Promise<string | null> {
  const lines = linesOf(file).slice(0, -1);
  const choice = { at, how, stranger, endpoint: real.endpoint.identity.id };
  if (!(await MUTATIONS[name]?.(lines, choice))) return null;
  return sealAnew(
    lines.map((line) => JSON.stringify(line)),
    file,
  );
}

describe('VE9 whatever is changed in an export is found, even if who wrote it sealed it anew', () => {
  test('nothing is found in a clean export, not even with a new seal', async () => {
    expect(real.exports).toHaveLength(5);
    for (const file of real.exports) {
      expect(await findingsIn(file.text, real.endpoint.identity.id)).toEqual([]);
      expect(await findingsIn(await sealAnew(file.text.trimEnd().split('\n'), file))).toEqual([]);
    }
  });

  test(`of ${RUNS} mutations of any kind none is missed`, { timeout: 180_000 }, async () => {
    const names = Object.keys(MUTATIONS);
    const found = new Map(names.map((name) => [name, 0]));
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          which: fc.nat({ max: 4 }),
          name: fc.constantFrom(...names),
          at: fc.nat(),
          how: fc.nat(),
        }),
        async ({ which, name, at, how }) => {
          const file = real.exports[which];
          const text = file && (await mutate(file, name, at, how));
          fc.pre(typeof text === 'string');
          expect(await findingsIn(text ?? '')).not.toEqual([]);
          found.set(name, (found.get(name) ?? 0) + 1);
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
    // Each kind had its share.
    for (const [name, count] of found) expect(count, name).toBeGreaterThan(10);
  });

  test('a flipped bit of the seal is found', async () => {
    for (const { text } of real.exports) {
      const start = text.indexOf('{"line":"seal"') + '{"line":"seal","jws":"'.length;
      for (let at = start; at < text.trimEnd().length - 2; at += 29) {
        const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << (at % 7)));
        expect(await findingsIn(text.slice(0, at) + flipped + text.slice(at + 1))).not.toEqual([]);
      }
    }
  });

  test('a file that is cut off anywhere is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 4 }), fc.nat(), async (which, at) => {
        const text = (real.exports[which]?.text ?? '').trimEnd();
        expect(await findingsIn(text.slice(0, at % text.length))).not.toEqual([]);
      }),
      { seed: SEED, numRuns: 50 },
    );
  });

  test('what is claimed without proof is the word of who sealed it: changed afterwards, it is found', async () => {
    for (const file of real.exports) {
      const count = linesOf(file).flatMap((line) =>
        placesIn(line).filter((place) => isClaim(line, place)),
      ).length;
      expect(count).toBeGreaterThan(5);
      for (let index = 0; index < count; index += 19) {
        const lines = linesOf(file);
        const claim = lines.flatMap((line) => placesIn(line).filter((place) => isClaim(line, place)))[index];
        if (!claim) throw new Error('no claim');
        write(claim, typeof read(claim) === 'string' ? `${read(claim)}x` : 'x');
        const text = lines.map((line) => JSON.stringify(line)).join('\n');
        expect(await findingsIn(text)).not.toEqual([]);
      }
    }
  });
});
