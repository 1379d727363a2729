import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { judgeLink } from '../../src/domain/log/chain.ts';
import type { Entry, Head } from '../../src/domain/log/entry.ts';
import { verifyEntry } from '../../src/domain/log/verify-entry.ts';
import { foldEntries } from '../support/fold-entries.ts';
import { makeDevice, type TestDevice } from '../support/make-device.ts';

const SEED = 20250704;

let device: TestDevice;
let entry: Entry;
beforeAll(async () => {
  device = await makeDevice();
  entry = await device.sign({ body: { note: '学生反映晚间热水供应时间偏短。' } });
});

const isTaken = async (jws: string) => 'entry' in (await verifyEntry(jws, device.id, device.key));

test('LG1 every single flipped bit of an entry is seen', async () => {
  const taken: string[] = [];
  for (let at = 0; at < entry.jws.length; at += 1) {
    for (let bit = 0; bit < 7; bit += 1) {
      const flipped = String.fromCharCode(entry.jws.charCodeAt(at) ^ (1 << bit));
      const jws = entry.jws.slice(0, at) + flipped + entry.jws.slice(at + 1);
      if (await isTaken(jws)) taken.push(`bit ${bit} at ${at}`);
    }
  }
  expect(taken).toEqual([]);
  expect(await isTaken(entry.jws)).toBe(true);
});

test('LG1 an entry has one spelling: no character can be changed, added or left out', async () => {
  const position = fc.nat({ max: entry.jws.length - 1 });
  const character = fc.oneof(
    fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/. \n'),
    fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
  );
  const edit = fc.constantFrom('change' as const, 'add' as const, 'drop' as const);
  await fc.assert(
    fc.asyncProperty(position, character, edit, async (at, text, how) => {
      const before = entry.jws.slice(0, at);
      const after = entry.jws.slice(how === 'add' ? at : at + 1);
      const jws = before + (how === 'drop' ? '' : text) + after;
      fc.pre(jws !== entry.jws);
      expect(await isTaken(jws)).toBe(false);
    }),
    { seed: SEED, numRuns: 2_000 },
  );
});

const instant = fc
  .date({ min: new Date('2026-02-23'), max: new Date('2027-01-24'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Entries of up to three chains over few ids, so that ids collide and retractions strike. */
const entries = fc
  .array(
    fc.record({
      device: fc.constantFrom('a', 'b', 'c'),
      id: fc.constantFrom('1', '2', '3', '4', '5'),
      target: fc.constantFrom('1', '2', '3', '4', '5'),
      type: fc.constantFrom(
        ...[
          'visit.logged',
          'visit.logged',
          'visit.amended',
          'visit.amended',
          'visit.retracted',
          'moon.visited',
        ],
      ),
      revision: fc.integer({ min: 1, max: 3 }),
      changes: fc.record(
        {
          people: fc.option(fc.nat({ max: 9 })),
          note: fc.option(fc.constantFrom('热水', '电')),
          on: instant,
        },
        { requiredKeys: [] },
      ),
      at: instant,
      on: instant,
    }),
    { maxLength: 30 },
  )
  .map((drafts) =>
    drafts.map(({ device: chain, id, target, type, at, on, revision, changes }, index) => ({
      ...{ id: uuid(id), device: chain, seq: index + 1, at, type },
      body: bodyOf(type, uuid(target), on, revision, changes),
    })),
  );

function bodyOf(type: string, visit: string, on: string, revision: number, changes: object) {
  if (type === 'visit.retracted') return { visit };
  if (type === 'visit.amended') return { visit, revision, changes };
  return { kind: 'talk', on, place: { proof: 'none' } };
}

function uuid(digit: string): string {
  return `01890a5d-ac96-774b-bcce-b30209900${digit.padStart(3, '0')}`;
}

/** Any order, anything twice. */
const arrivals = entries.chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc
      .tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.shuffledSubarray(all))
      .map(([once, again]) => [...again, ...once]),
  ),
);

test('LG8 LG11 a fold does not depend on the order or the number of times in which entries arrive', () => {
  fc.assert(
    fc.property(arrivals, ([all, arrived]) => {
      expect(foldEntries(arrived)).toEqual(foldEntries(all));
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('LG8 an id counts once', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const ids = foldEntries(all).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('LG9 exactly the visits that a retraction names are retracted, whichever arrives first', () => {
  fc.assert(
    fc.property(arrivals, ([all, arrived]) => {
      const named = new Set(
        all.flatMap(({ type, body }) => (type === 'visit.retracted' && 'visit' in body ? [body.visit] : [])),
      );
      for (const visit of foldEntries(arrived)) expect(visit.retracted).toBe(named.has(visit.id));
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('LG4 in whatever order a chain arrives, it is held without gaps and in order, and complete in the end', () => {
  const chain = Array.from({ length: 12 }, (_, index) => ({
    seq: index + 1,
    prev: index === 0 ? null : `hash-${index}`,
    hash: `hash-${index + 1}`,
  }));
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat({ max: chain.length - 1 })), (stream) => {
      const held: string[] = [];
      let head: Head | null = null;
      const sends = [...[...stream.take(60)].map((at) => chain[at]), ...chain];
      for (const sent of sends) {
        if (!sent) continue;
        const link = judgeLink(head, sent, held[sent.seq - 1]);
        expect(['next', 'known', 'gap']).toContain(link);
        if (link !== 'next') continue;
        held.push(sent.hash);
        head = { seq: sent.seq, hash: sent.hash };
      }
      expect(held).toEqual(chain.map(({ hash }) => hash));
    }),
    { seed: SEED, numRuns: 200 },
  );
});
