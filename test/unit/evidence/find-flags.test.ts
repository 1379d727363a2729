import { describe, expect, test } from 'vitest';
import type { LoggedEntry } from '../../../src/domain/evidence/evidence.ts';
import { findFlags } from '../../../src/domain/evidence/find-flags.ts';
import { flagsToShow } from '../../../src/domain/evidence/flags-to-show.ts';
import type { Event } from '../../../src/domain/log/bodies.ts';
import { readEvent } from '../../../src/domain/log/bodies.ts';
import { policySchema } from '../../../src/domain/regulation/policy.ts';
import { evidence, logged, minute, north, policy, receipt, south, uuid } from '../../support/evidence.ts';

const [NORTH, SOUTH] = ['1'.repeat(16), '2'.repeat(16)];
const codes = new Map([
  [NORTH, { place: north, withdrawnAt: null }],
  [SOUTH, { place: south, withdrawnAt: null }],
]);
const SUMMER = '2026-08-01T09:00:00+08:00';

const said = (seq: number, event: Event, at = minute(seq)): LoggedEntry =>
  logged({ id: uuid(seq), seq, at, event });
const answered = (seq: number, text: string, at?: string): LoggedEntry =>
  said(seq, { type: 'flag.answered', body: { visit: uuid(1), flag: 'outsideSemester', text } }, at);
const names = (entries: LoggedEntry[], part = {}) =>
  findFlags(evidence(entries, part)).map(({ visit, name }) => `${visit[0]} ${name}`);

describe('FL8 what stands bears flags', () => {
  test('a retracted record bears none, and an amended one those of what it says now', () => {
    const summer = logged({}, { on: SUMMER });
    expect(names([summer])).toEqual(['1 outsideSemester']);
    expect(names([summer, said(2, { type: 'visit.retracted', body: { visit: uuid(1) } })])).toEqual([]);
    const changes = { on: minute(0) };
    const body = { visit: uuid(1), revision: 1, changes };
    expect(names([summer, said(2, { type: 'visit.amended', body })])).toEqual([]);
  });

  test('a record that was said anew is no repetition', () => {
    const place = { id: 'north', proof: 'listed' as const };
    const twice = [logged({}, { place }), logged({ id: uuid(2), seq: 2, at: minute(1) }, { place })];
    expect(names(twice)).toEqual(['2 twiceTheSame']);
    const body = { visit: uuid(2), revision: 1, changes: { people: 3 } };
    expect(names([...twice, said(3, { type: 'visit.amended', body })])).toEqual([]);
  });

  test('two posters in two buildings, and each names the other', () => {
    const at = (code: string) => ({ place: { code, proof: 'poster' as const } });
    const entries = [logged({}, at(NORTH)), logged({ id: uuid(2), seq: 2 }, at(SOUTH))];
    expect(findFlags(evidence(entries, { codes }))).toEqual([
      { visit: uuid(2), name: 'tooFarTooSoon', other: uuid(1), answer: null },
    ]);
    const typed = logged({ id: uuid(2), seq: 2 }, { place: { code: SOUTH, proof: 'code' } });
    expect(names([logged({}, at(NORTH)), typed], { codes })).toEqual([]);
    const { building: _, ...nowhere } = south;
    const unsaid = new Map([...codes, [SOUTH, { place: nowhere, withdrawnAt: null }]]);
    expect(names(entries, { codes: unsaid })).toEqual([]);
  });

  test('of one form each question is asked once, and again of what is left of it', () => {
    const head = logged({}, { on: SUMMER });
    const along = logged({ id: uuid(2), seq: 2 }, { kind: 'talk', on: SUMMER, within: uuid(1) });
    expect(names([head, along])).toEqual(['1 outsideSemester']);
    const taken = said(3, { type: 'visit.retracted', body: { visit: uuid(1) } });
    expect(names([head, along, taken])).toEqual(['2 outsideSemester']);
  });

  test('a clock that is outside of its bracket is not asked about twice', () => {
    const entries = [logged(), logged({ id: uuid(2), seq: 2, at: minute(-60), after: 'a 1' })];
    expect(names(entries)).toEqual(['2 clockBackwards']);
    expect(names(entries, { receipts: [receipt(1, 1)] })).toEqual(['2 outsideBracket']);
  });

  test('a record in two chains is odd only where it is odd in both', () => {
    const late = logged({ id: uuid(2), seq: 2, at: minute(-60) });
    const before = logged({ id: uuid(3), device: 'b', seq: 1 });
    const copy = { ...late, device: 'b' };
    expect(names([logged(), late])).toEqual(['2 clockBackwards']);
    expect(names([logged(), late, { ...copy, seq: 1 }])).toEqual([]);
    expect(names([logged(), late, before, copy])).toEqual(['2 clockBackwards']);
  });

  test('the tolerances are the policy’s, and an older policy has them too', () => {
    const { evidence: _, ...older } = policy;
    expect(policySchema.parse(older).evidence).toEqual(policy.evidence);
    const entries = [logged(), logged({ id: uuid(2), seq: 2, at: minute(-6) })];
    const strict = { evidence: { ...policy.evidence, clockMinutes: 5 } };
    expect(names(entries)).toEqual([]);
    expect(names(entries, { policy: strict })).toEqual(['2 clockBackwards']);
  });
});

describe('FL9 the person’s word about a flag', () => {
  const answerTo = (entries: LoggedEntry[]) => findFlags(evidence(entries))[0]?.answer?.text;
  const summer = logged({}, { on: SUMMER });

  test('the last one stands: on one phone by its chain, between phones by their clocks', () => {
    expect(answerTo([summer])).toBeUndefined();
    const [first, second] = [answered(2, '暑期走访'), answered(3, '记错了', minute(-99))];
    expect(answerTo([second, summer, first, second])).toBe('记错了');
    const elsewhere = { ...answered(1, '是暑期实践', minute(50)), device: 'b' };
    expect(answerTo([summer, elsewhere, first, second])).toBe('是暑期实践');
  });

  test('a word about another flag, or about one that is not known here, is none about this', () => {
    const body = { visit: uuid(1), flag: 'moonlight', text: '……' };
    expect(answerTo([summer, said(2, { type: 'flag.answered', body })])).toBeUndefined();
  });

  test('LG10 no words, or too many, are not read', () => {
    const read = (text: string) =>
      readEvent({ type: 'flag.answered', body: { visit: uuid(1), flag: 'outsideSemester', text } });
    expect(read('字'.repeat(500))).not.toBeNull();
    expect(read('字'.repeat(501))).toBeNull();
    expect(read('')).toBeNull();
  });
});

describe('FL10 the person sees a flag first', () => {
  const DAY = 24 * 60;
  const shown = (entries: LoggedEntry[], receipts: ReturnType<typeof receipt>[], after: number) => {
    const all = evidence(entries, { receipts });
    return flagsToShow(findFlags(all), all, Date.parse(minute(after))).map(({ name }) => name);
  };
  const summer = logged({}, { on: SUMMER });

  test('until a device of theirs has sent something after the endpoint had the record', () => {
    expect(shown([summer], [receipt(1, 5)], 6)).toEqual([]);
    expect(shown([summer], [receipt(1, 5), receipt(1, 5, 'b')], 6)).toEqual([]);
    expect(shown([summer], [receipt(1, 5), receipt(1, 5.01, 'b')], 6)).toEqual(['outsideSemester']);
  });

  test('or three days have passed', () => {
    expect(shown([summer], [receipt(1, 5)], 3 * DAY + 4.999)).toEqual([]);
    expect(shown([summer], [receipt(1, 5)], 3 * DAY + 5)).toEqual(['outsideSemester']);
  });

  test('or they have answered it', () => {
    expect(shown([summer, answered(2, '暑期走访')], [receipt(2, 5)], 6)).toEqual(['outsideSemester']);
  });

  test('an amendment, and the other of two records, begin the time anew', () => {
    const changes = { on: '2026-08-02T09:00:00+08:00' };
    const amended = said(2, { type: 'visit.amended', body: { visit: uuid(1), revision: 1, changes } });
    expect(shown([logged(), amended], [receipt(1, 5), receipt(2, 30)], 31)).toEqual([]);
    const place = { id: 'north', proof: 'listed' as const };
    const twice = [logged({ id: uuid(2), device: 'b', at: minute(1) }, { place }), logged({}, { place })];
    expect(shown(twice, [receipt(1, 30), receipt(1, 5, 'b')], 31)).toEqual([]);
    expect(shown(twice, [receipt(1, 30), receipt(1, 5, 'b')], 3 * DAY + 30)).toEqual(['twiceTheSame']);
  });
});
