import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activity.ts';
import type { Appointment } from '../../../src/domain/roster.ts';
import {
  activity,
  appointment,
  counts,
  nextAutumn,
  person,
  policy,
  spring,
  standing,
} from '../../support/regulation-fixtures.ts';
import {
  BRANCH,
  CLASS,
  COLLEGE,
  LINKS,
  NOT_BRANCH,
  NOT_CLASS,
  NOT_COLLEGE,
  ROWS,
  type Row,
  type Who,
} from '../../support/regulation-rows.ts';

const appoint = (who: Who): Appointment => appointment({ ...who, links: LINKS });
const anybody = ({ who: [first] }: Row) => person(appoint(first ?? {}));
const total = (row: Row, activities: Activity[]) =>
  counts(standing(row.duty, anybody(row), activities, { semester: spring }))?.reduce(
    (sum, count) => sum + count,
    0,
  );

/** The first and the last day on which it counts, in the spring semester. */
function edges(duty: string): { first: string; last: string; before: string; after: string } {
  const per = policy.duties.find(({ id }) => id === duty)?.per;
  if (per === 'year') {
    // From the autumn semester's first day to the day before the next one.
    return { first: '2026-09-07', last: '2027-09-05', before: '2026-09-06', after: nextAutumn.start };
  }
  return { first: spring.start, last: spring.end, before: '2027-03-02', after: '2027-07-17' };
}

test('every duty that counts something has a row here', () => {
  const counted = policy.duties.filter(({ per }) => per !== 'once').map(({ id }) => id);
  expect(ROWS.map(({ duty }) => duty)).toEqual(counted);
});

describe.each(ROWS)('$duty', (row) => {
  const [kind, more] = row.counts[0] ?? ['', {}];
  const at = (when: string) => total(row, [activity(kind, when, more)]);

  test('RE1 RE2 is theirs who are named, and nobody else’s', () => {
    for (const who of row.who) {
      expect(
        standing(row.duty, person(appoint(who)), [], { semester: spring }),
        JSON.stringify(who),
      ).toBeDefined();
    }
    for (const who of row.not) {
      expect(
        standing(row.duty, person(appoint(who)), [], { semester: spring }),
        JSON.stringify(who),
      ).toBeUndefined();
    }
  });

  test('RE8 RE9 counts what it asks for, and nothing else', () => {
    for (const [counted, how] of row.counts) {
      expect(total(row, [activity(counted, '2027-04-14', how)]), counted).toBe(1);
    }
    for (const [other, how] of row.countsNot) {
      expect(total(row, [activity(other, '2027-04-14', how)]), other).toBe(0);
    }
  });

  test('RE4 to RE7 the first and the last day count; the day before and the next do not', () => {
    const { first, last, before, after } = edges(row.duty);
    // 5 September 2027 is a Sunday: no duty that is counted by the year counts working days.
    expect([before, first, last, after].map(at)).toEqual([0, 1, 1, 0]);
  });

  test('RE13 23:59 of the last day on campus counts from a phone at UTC−8, and one minute later does not', () => {
    const { last, after, first, before } = edges(row.duty);
    expect(at(`${last}T07:59:59-08:00`)).toBe(1);
    expect(at(`${last}T08:00:00-08:00`)).toBe(0);
    expect(at(`${before}T08:00:00-08:00`)).toBe(1);
    expect(at(`${before}T07:59:59-08:00`)).toBe(0);
    expect(at(`${first}T00:00:00+08:00`)).toBe(1);
    expect(at(`${after}T00:00:00+08:00`)).toBe(0);
  });

  test('RE10 is met with the target and not with one less', () => {
    const duty = policy.duties.find(({ id }) => id === row.duty);
    if (duty?.counts.measure === 'workingDays') return;
    const days = ['2027-04-12', '2027-04-13', '2027-04-14', '2027-04-15', '2027-04-16'];
    const windowOf = (records: Activity[]) =>
      standing(row.duty, anybody(row), records, { semester: spring })?.windows.find(
        ({ from, to }) => from <= '2027-04-12' && '2027-04-16' <= to,
      );
    const target = duty?.target ?? 0;
    const share = duty?.counts.measure === 'people' ? target / days.length : 1;
    const enough = days
      .slice(0, target)
      .map((day) => activity(kind, day, share > 1 ? { people: share } : more));
    expect(windowOf(enough)).toMatchObject({ count: target, target, state: 'met' });
    expect(windowOf(enough)?.activities).toEqual(enough.map(({ id }) => id));
    const isOver = duty?.per === 'month' || duty?.per === 'week';
    expect(windowOf(enough.slice(1))?.state).toBe(isOver ? 'missed' : 'open');
  });
});

describe('links', () => {
  const ROWS_OF_LINKS: [duty: string, links: 'classes' | 'colleges' | 'branches', who: Who[], not: Who[]][] =
    [
      ['linkClass', 'classes', CLASS, NOT_CLASS],
      ['linkClassEncouraged', 'classes', NOT_CLASS, [...CLASS, { kind: 'other', rank: 'division' }]],
      ['linkBranch', 'branches', BRANCH, NOT_BRANCH],
      ['linkCollege', 'colleges', COLLEGE, NOT_COLLEGE],
    ];

  test.each(ROWS_OF_LINKS)(
    'RE12 %s is met by a link, else unassigned, and has no windows',
    (duty, kind, who, not) => {
      for (const each of who) {
        const unlinked = person(appointment(each));
        const linked = person(appointment({ ...each, links: { [kind]: ['one'] } }));
        expect(standing(duty, unlinked, [])).toMatchObject({ state: 'unassigned', windows: [] });
        expect(standing(duty, linked, [])).toMatchObject({ state: 'met', windows: [] });
      }
      for (const each of not) expect(standing(duty, person(appoint(each)), [])).toBeUndefined();
    },
  );

  test('RE12 what counts is the link on today, cut to the semester', () => {
    const linked = { links: { classes: ['one'] } };
    const someone = person(appointment({ ...linked, to: '2026-10-31' }), appointment({ from: '2026-11-01' }));
    expect(standing('linkClass', someone, [], { today: '2026-10-31' })?.state).toBe('met');
    expect(standing('linkClass', someone, [], { today: '2026-11-01' })?.state).toBe('unassigned');
    expect(standing('linkClass', someone, [], { today: '2026-01-01' })?.state).toBe('met');
    const gone = person(appointment({ ...linked, to: '2026-10-31' }));
    expect(standing('linkClass', gone, [], { today: '2026-11-01' })).toBeUndefined();
  });
});
