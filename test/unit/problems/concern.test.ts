import { describe, expect, test } from 'vitest';
import { judgeConcern } from '../../../src/domain/problems/concern.ts';
import type { Person } from '../../../src/domain/roster.ts';
import { moved, raised } from '../../support/problem-entries.ts';

const TODAY = '2026-11-23';
const CAMPUS = { timeZone: 'Asia/Shanghai', today: TODAY };

const appointment = (unit: string, from = '2026-01-01', to: string | null = null) => ({
  ...{ from, to, rank: 'deputy', posts: [], unit: { id: unit, name: unit, kind: 'college' } },
  links: { classes: [], colleges: [], branches: [] },
});
const person = (id: string, part: Partial<Person> = {}): Person => ({
  ...{ id, name: id, roles: ['leader'], appointments: [] },
  ...part,
});

const PEOPLE = new Map(
  [
    person('leader', {
      appointments: [appointment('civil', '2024-01-01', '2026-10-31'), appointment('law')],
    }),
    person('colleague', { appointments: [appointment('law')] }),
    person('former', { appointments: [appointment('logistics', '2024-01-01', '2026-11-09')] }),
    person('long-gone', { appointments: [appointment('logistics', '2020-01-01', '2026-10-31')] }),
    person('clerk', { roles: ['clerk'], clerkOf: 'logistics' }),
    person('librarian', { appointments: [appointment('library')] }),
    person('stranger', { appointments: [appointment('finance')] }),
    person('office', { roles: ['office'] }),
    person('admin', { roles: ['admin'] }),
  ].map((each) => [each.id, each]),
);
const by = (author: string) => ({ person: author, device: author });
const referral = (author: string, department: string) => moved('referred', 1, { department }, by(author));
const judge = (
  entries: Parameters<typeof judgeConcern>[0],
  known: Parameters<typeof judgeConcern>[3] = null,
) => judgeConcern(entries, PEOPLE, CAMPUS, known);
const unitsOf = (...entries: Parameters<typeof judgeConcern>[0]) => [...(judge(entries)?.units ?? [])].sort();

describe('the units of a problem', () => {
  test('PR6 are the raiser’s on the day it was raised, whatever the post today', () => {
    expect(unitsOf(raised())).toEqual(['law']);
    const heardInOctober = raised({ on: '2026-10-31T23:30:00+08:00' });
    expect(unitsOf(heardInOctober)).toEqual(['civil', 'law']);
    expect(unitsOf(raised({ on: '2026-10-31T16:30:00Z' }))).toEqual(['law']);
  });

  test('PR6 a clerk raises it for the own unit', () => {
    expect(unitsOf(raised({}, by('clerk')))).toEqual(['logistics']);
  });

  test('PR6 each that it was ever referred to stays, in whatever order the entries arrived', () => {
    const entries = [
      raised({ department: 'logistics' }),
      referral('clerk', 'library'),
      referral('librarian', 'museum'),
    ];
    const expected = ['law', 'library', 'logistics', 'museum'];
    expect(unitsOf(...entries)).toEqual(expected);
    expect(unitsOf(...entries.reverse())).toEqual(expected);
  });

  test('PR6 nothing is known of a problem that nobody has raised yet', () => {
    expect(judge([referral('clerk', 'library')])).toBeNull();
  });

  test('PR6 what was found before stays when the roster changes', () => {
    const known = { raiser: 'leader', units: new Set(['history']), people: new Set(['somebody']) };
    const concern = judge([raised()], known);
    expect([...(concern?.units ?? [])]).toEqual(['history', 'law']);
    expect([...(concern?.people ?? [])]).toEqual(['leader', 'somebody']);
  });
});

describe('a step by somebody whom the problem does not concern', () => {
  test('PR7 opens it to nobody', () => {
    const entries = [raised({ department: 'logistics' }), referral('stranger', 'finance')];
    expect(unitsOf(...entries)).toEqual(['law', 'logistics']);
    expect(judge(entries)?.people).toEqual(new Set(['leader']));
  });

  test('PR7 nor does raising it once more under its id', () => {
    const hijack = raised({ department: 'finance' }, by('stranger'));
    expect(unitsOf(raised(), hijack)).toEqual(['law']);
    const known = judge([raised()]);
    expect(judge([hijack, raised()], known)).toEqual(known);
  });
});

test.each([
  ['leader', true],
  ['colleague', true],
  ['clerk', true],
  ['office', true],
  ['admin', true],
  ['former', true],
  ['long-gone', false],
  ['librarian', false],
  ['stranger', false],
])('PR7 a step by %s counts: %s', (author, counts) => {
  const concern = judge([raised({ department: 'logistics' }), moved('answered', 1, {}, by(author))]);
  expect(concern?.people.has(author)).toBe(counts);
});
