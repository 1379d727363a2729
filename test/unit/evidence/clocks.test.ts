import { describe, expect, test } from 'vitest';
import { bracketEntries } from '../../../src/domain/evidence/bracket-entries.ts';
import { clockBackwards } from '../../../src/domain/evidence/clock-backwards.ts';
import { isOutsideBracket } from '../../../src/domain/evidence/outside-bracket.ts';
import { createReceivedAt } from '../../../src/domain/evidence/received.ts';
import { evidence, logged, minute, receipt, uuid } from '../../support/evidence.ts';

const MINUTE = 60_000;

describe('FL4 an earlier time than an entry before', () => {
  /** The places in the chain that are flagged; a time in brackets is known to be ahead. */
  const flagged = (...minutes: (number | [number])[]) => {
    const chain = minutes.map((each) =>
      Array.isArray(each) ? { at: each[0] * MINUTE, isAhead: true } : { at: each * MINUTE, isAhead: false },
    );
    const found = clockBackwards(chain, 10);
    return chain.flatMap((entry, index) => (found.has(entry) ? [index] : []));
  };
  test('as far as a clock may be wrong is not flagged, a moment more is', () => {
    expect(flagged(20, 10)).toEqual([]);
    expect(flagged(20, 9.999)).toEqual([1]);
  });
  test('any entry before it, not only the last', () => {
    expect(flagged(100, 50, 60, 95, 101)).toEqual([1, 2]);
  });
  test('what is known to be ahead is no measure for what comes after', () => {
    expect(flagged(0, [9_000], 1, 2)).toEqual([]);
    expect(flagged(0, 9_000, 1, 2)).toEqual([2, 3]);
  });
  test('a chain in order, one entry, and none', () => {
    expect(flagged(0, 0, 1)).toEqual([]);
    expect(flagged(5)).toEqual([]);
    expect(flagged()).toEqual([]);
  });
});

describe('FL5 an impossible time', () => {
  test.each([
    ['before the receipt that the phone held', -10.001, true],
    ['as much before as a clock may be wrong', -10, false],
    ['between the receipts', 30, false],
    ['as much after as a clock may be wrong', 70, false],
    ['after the receipt that covers it', 70.001, true],
  ])('%s', (_, at, isOdd) => {
    expect(isOutsideBracket(at * MINUTE, { from: 0, to: 60 * MINUTE }, 10)).toBe(isOdd);
  });

  test('an end that is not known judges nothing', () => {
    expect(isOutsideBracket(-1e12, { from: null, to: 0 }, 10)).toBe(false);
    expect(isOutsideBracket(1e15, { from: 0, to: null }, 10)).toBe(false);
  });

  test('of all receipts that cover an entry the earliest counts', () => {
    const receivedAt = createReceivedAt([
      receipt(8, 90),
      receipt(10, 30),
      receipt(4, 10),
      receipt(2, 5, 'b'),
    ]);
    const at = (seq: number, device = 'a') => receivedAt({ device, seq });
    const time = (after: number) => Date.parse(minute(after));
    expect([at(1), at(4), at(5), at(8), at(10), at(11)]).toEqual([
      ...[time(10), time(10), time(30), time(30), time(30)],
      null,
    ]);
    expect([at(2, 'b'), at(3, 'b'), at(1, 'c')]).toEqual([time(5), null, null]);
  });

  test('each entry is held against the receipt that it names and those that cover it', () => {
    const entries = [
      logged({ seq: 1, at: minute(0) }),
      logged({ id: uuid(2), seq: 2, at: minute(4), after: 'a 1' }),
      logged({ id: uuid(3), seq: 3, at: minute(45), after: 'a 1' }),
      logged({ id: uuid(4), seq: 4, at: minute(45), after: 'unheard' }),
    ];
    const of = bracketEntries(evidence(entries, { receipts: [receipt(1, 15), receipt(3, 30)] }));
    const verdict = (digit: number) =>
      of(uuid(digit)).map(({ isReceived, isOutside }) => [isReceived, isOutside]);
    expect([1, 2, 3, 4].map(verdict)).toEqual([
      [[true, false]],
      [[true, true]],
      [[true, true]],
      [[false, false]],
    ]);
    expect(of(uuid(5))).toEqual([]);
  });
});
