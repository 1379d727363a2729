import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence, LoggedEntry } from '../../src/domain/evidence/evidence.ts';
import { findFlags } from '../../src/domain/evidence/find-flags.ts';
import type { Event } from '../../src/domain/log/bodies.ts';
import { foldVisits } from '../../src/domain/log/fold.ts';
import { evidence, minute, north, receipt, south, uuid, visitBody } from '../support/evidence.ts';

const SEED = 20250704;
const CODES = ['1', '2', '3'].map((digit) => digit.repeat(16));
const codes: Evidence['codes'] = new Map([
  ['1'.repeat(16), { place: north, withdrawnAt: minute(20) }],
  ['2'.repeat(16), { place: south, withdrawnAt: null }],
  ['3'.repeat(16), null],
]);

const digit = fc.constantFrom('1', '2', '3', '4', '5');
const time = fc.integer({ min: -60, max: 60 }).map(minute);
const visitEvent = fc
  .record({
    on: fc.oneof(time, fc.constant('2026-08-01T09:00:00+08:00')),
    code: fc.constantFrom(...CODES),
    within: fc.option(digit),
  })
  .map(({ on, code, within }): Event => {
    const body = { on, place: { code, proof: 'poster' as const }, ...(within && { within: uuid(within) }) };
    return { type: 'visit.logged', body: visitBody(body) };
  });
const aboutEvent = fc
  .record({ visit: digit.map(uuid), text: fc.constantFrom('甲', '乙'), on: time, type: fc.nat({ max: 2 }) })
  .map(({ visit, text, on, type }): Event => {
    if (type === 0) return { type: 'visit.retracted', body: { visit } };
    if (type === 1) return { type: 'visit.amended', body: { visit, revision: 1, changes: { on } } };
    return { type: 'flag.answered', body: { visit, flag: 'placeUnknown', text } };
  });

/** Up to three chains over few ids, so that copies, answers and retractions strike. */
const logs = fc
  .array(
    fc.record({
      device: fc.constantFrom('a', 'b', 'c'),
      at: time,
      after: fc.option(fc.constantFrom('a 2', 'b 1')),
      saying: fc.oneof(
        fc.record({ id: digit.map(uuid), event: visitEvent }),
        fc.record({ id: fc.constantFrom('6', '7', '8', '9').map(uuid), event: aboutEvent }),
      ),
    }),
    { maxLength: 20 },
  )
  .map((drafts) => {
    const lengths = new Map<string, number>();
    return drafts.map(({ device, at, after, saying }): LoggedEntry => {
      const seq = (lengths.get(device) ?? 0) + 1;
      lengths.set(device, seq);
      return { device, seq, at, after, ...saying };
    });
  });
const receipts = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: -60, max: 60 }), fc.constantFrom('a', 'b'))
    .map((facts) => receipt(...facts)),
  { maxLength: 6 },
);

/** With one time for each receipt: one receipt is not given twice. */
const cases = fc.tuple(logs, receipts).map(([entries, given]) => ({
  entries,
  receipts: [...new Map(given.map((each) => [each.receiptHash, each])).values()],
}));

const shuffled = <Item>(items: Item[]) => fc.shuffledSubarray(items, { minLength: items.length });

test('FL8 flags depend neither on the order nor on the number of times in which entries and receipts come', () => {
  fc.assert(
    fc.property(
      cases.chain((log) =>
        fc.tuple(fc.constant(log), shuffled(log.entries), shuffled(log.receipts), fc.subarray(log.entries)),
      ),
      ([log, entries, given, again]) => {
        const flags = findFlags(evidence(log.entries, { receipts: log.receipts, codes }));
        const mixed = evidence([...entries, ...again], { receipts: [...given, ...given], codes });
        expect(findFlags(mixed)).toEqual(flags);
      },
    ),
    { seed: SEED, numRuns: 500 },
  );
});

test('FL8 each flag stands on a record that stands, once, and no answer adds or takes away any', () => {
  let count = 0;
  fc.assert(
    fc.property(cases, (log) => {
      const flags = findFlags(evidence(log.entries, { receipts: log.receipts, codes }));
      count += flags.length;
      const standing = new Set(
        foldVisits(log.entries).flatMap(({ id, retracted }) => (retracted ? [] : [id])),
      );
      expect(
        flags.filter(({ visit, other }) => !standing.has(visit) || !standing.has(other ?? visit)),
      ).toEqual([]);
      const keys = flags.map(({ visit, name }) => `${visit} ${name}`);
      expect(new Set(keys).size).toBe(keys.length);
      const silent = log.entries.map((entry) =>
        entry.event?.type === 'flag.answered' ? { ...entry, event: null } : entry,
      );
      const unanswered = findFlags(evidence(silent, { receipts: log.receipts, codes }));
      expect(unanswered.map(({ visit, name }) => `${visit} ${name}`)).toEqual(keys);
    }),
    { seed: SEED, numRuns: 500 },
  );
  // Otherwise the property would speak of nothing.
  expect(count).toBeGreaterThan(500);
});
