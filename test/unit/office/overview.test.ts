import { describe, expect, test } from 'vitest';
import type { DeclaredStanding } from '../../../src/domain/declarations.ts';
import type { AssessedUnit } from '../../../src/domain/office/help.ts';
import { helpFor } from '../../../src/domain/office/help.ts';
import {
  type AssessedPerson,
  compareNames,
  countRequired,
  dayShown,
  dutyFigures,
  inRosterOrder,
  periodOf,
  semesterAsked,
  unitRow,
  unitsOfPersonOn,
} from '../../../src/domain/office/overview.ts';
import type { Appointment } from '../../../src/domain/roster.ts';
import { assessUnit } from '../../../src/domain/unit-progress.ts';
import { appointment, autumn, calendar, policy, spring } from '../../support/regulation-fixtures.ts';

const TODAY = '2026-11-26';

function standing(duty: string, part: Partial<DeclaredStanding> = {}): DeclaredStanding {
  const { clause = '', level = 'required' } = policy.duties.find(({ id }) => id === duty) ?? {};
  return { duty, clause, level, state: 'onTrack', deadline: null, windows: [], ...part };
}

function assessed(id: string, standings: DeclaredStanding[], isEnrolled = true): AssessedPerson {
  return { person: { id, name: id, roles: ['leader'], appointments: [] }, standings, isEnrolled };
}

function unit(
  id: string,
  members: AssessedPerson[],
  standings: AssessedUnit['standings'] = [],
): AssessedUnit {
  return { unit: { id, name: id, kind: 'college' }, members, standings };
}

const open = (from: string, to: string, count = 0) => ({
  ...{ from, to, count, target: 1, activities: [] },
  state: 'open' as const,
});

describe('figures', () => {
  test('OV1 each person’s each duty counts once, in the policy’s order; what is nobody’s is left out', () => {
    const people = [
      assessed('a', [standing('dorm', { state: 'met' }), standing('listen')]),
      assessed('b', [standing('listen', { state: 'behind' })]),
    ];
    const none = { met: 0, onTrack: 0, behind: 0, upcoming: 0, missed: 0, unassigned: 0 };
    expect(dutyFigures(policy, people)).toEqual([
      { duty: 'listen', people: 2, states: { ...none, onTrack: 1, behind: 1 } },
      { duty: 'dorm', people: 1, states: { ...none, met: 1 } },
    ]);
  });

  test('OV1 what is encouraged, and what bears no verdict, is no part of what is required', () => {
    const standings = [
      standing('dorm', { state: 'met' }),
      standing('listen'),
      standing('linkClassEncouraged', { state: 'unassigned' }),
      standing('halfTime', { state: 'met' }),
    ];
    expect(countRequired(policy, [{ standings }])).toEqual({ met: 1, total: 2 });
    expect(unitRow(policy, unit('u', []).unit, [assessed('a', standings)], [], TODAY).unassigned).toBe(0);
  });
});

describe('whose figures', () => {
  const held = (id: string, from: string, to: string | null): Appointment => ({
    ...appointment({ from, to }),
    unit: { id, name: id, kind: 'college' },
  });

  test('OV2 a person belongs where they hold an appointment on the day shown; the first and last day belong to it', () => {
    const person = { appointments: [held('a', '2026-09-01', '2026-10-31'), held('b', '2026-11-01', null)] };
    const on = (day: string) => unitsOfPersonOn(person, day).map(({ id }) => id);
    expect(on('2026-10-31')).toEqual(['a']);
    expect(on('2026-11-01')).toEqual(['b']);
    expect(on('2026-08-31')).toEqual([]);
    const twice = { appointments: [held('a', '2026-09-01', null), held('a', '2026-10-01', null)] };
    expect(unitsOfPersonOn(twice, TODAY)).toHaveLength(1);
  });

  test('OV2 the day shown is today, cut to the semester', () => {
    expect(dayShown(autumn, TODAY)).toBe(TODAY);
    expect(dayShown(autumn, '2027-05-01')).toBe(autumn.end);
    expect(dayShown(spring, TODAY)).toBe(spring.start);
  });

  test('CA2 unasked the running semester is shown; one that the calendar does not know is none', () => {
    expect(semesterAsked(calendar, undefined, TODAY)).toBe(autumn);
    expect(semesterAsked(calendar, spring.id, TODAY)).toBe(spring);
    expect(semesterAsked(calendar, 'never', TODAY)).toBeUndefined();
    const period = periodOf(calendar, autumn, '2027-05-01');
    expect(period.semesters.map(({ id }) => id)).toEqual([spring.id, autumn.id]);
    expect(period.isNow).toBe(false);
    expect(periodOf({ ...calendar, semesters: [] }, undefined, TODAY)).toEqual({
      ...{ today: TODAY, semester: null, semesters: [], isNow: true },
    });
  });

  test('OV3 units by kind and name, persons by name as a dictionary has it, never by a figure', () => {
    const named = (id: string, name: string, kind: string) => ({ id, name, kind });
    const units = [
      named('1', '图书馆', 'other'),
      named('2', '土木学院', 'college'),
      named('3', '组织部', 'party'),
      named('4', '化工学院', 'college'),
      named('5', '某处', 'unheardOf'),
      named('6', '校领导', 'leadership'),
    ];
    expect(inRosterOrder(policy, units).map(({ id }) => id)).toEqual(['6', '4', '2', '3', '1', '5']);
    const people = [
      { id: 'z', name: '张三' },
      { id: 'b', name: '陈一' },
      { id: 'a', name: '张三' },
    ];
    expect(people.sort(compareNames).map(({ id }) => id)).toEqual(['b', 'a', 'z']);
  });
});

describe('OV4 what needs help', () => {
  test('links that are missing: each person once, by kind of link; an encouraged one is not asked for', () => {
    const items = helpFor(
      policy,
      [
        unit('u', [
          assessed('a', [
            standing('linkClass', { state: 'unassigned' }),
            standing('classActivity', { state: 'unassigned' }),
          ]),
          assessed('b', [standing('linkClassEncouraged', { state: 'unassigned' })]),
        ]),
        unit('v', [assessed('c', [standing('survey', { state: 'unassigned' })])]),
      ],
      [],
      TODAY,
    );
    expect(items).toEqual([
      { tag: 'link', linked: 'classes', people: 1, units: [{ unit: { id: 'u', name: 'u' }, people: 1 }] },
      { tag: 'link', linked: 'colleges', people: 1, units: [{ unit: { id: 'v', name: 'v' }, people: 1 }] },
    ]);
  });

  test('somebody of two units is one person, told under both', () => {
    const both = assessed('a', [], false);
    expect(helpFor(policy, [unit('u', [both]), unit('v', [both])], [], TODAY)).toEqual([
      {
        tag: 'notEnrolled',
        people: 1,
        units: [
          { unit: { id: 'u', name: 'u' }, people: 1 },
          { unit: { id: 'v', name: 'v' }, people: 1 },
        ],
      },
    ]);
  });

  test.each([
    ['the last day is the 14th from today', '2026-12-09', 1],
    ['the 15th is not soon', '2026-12-10', 0],
    ['today is the last', TODAY, 1],
  ])('what ends soon: %s', (_, to, expected) => {
    const own = [standing('dorm', { windows: [open('2026-09-07', to)] })];
    expect(helpFor(policy, [unit('u', [assessed('a', own)])], [], TODAY)).toHaveLength(expected);
  });

  test('a deadline comes before the end of the window, until it is over; a week, a figure and a missing link are not told', () => {
    const by = (part: Partial<DeclaredStanding>, duty = 'survey') =>
      helpFor(policy, [unit('u', [assessed('a', [standing(duty, part)])])], [], TODAY).map((item) =>
        item.tag === 'endsSoon' ? item.by : item.tag,
      );
    const windows = [open('2026-09-07', '2027-01-24')];
    expect(by({ windows, deadline: '2026-11-29' })).toEqual(['2026-11-29']);
    expect(by({ windows, deadline: '2026-11-25' })).toEqual([]);
    expect(by({ windows: [open('2026-11-23', '2026-11-29')] }, 'dormWeekly')).toEqual([]);
    expect(by({ windows: [open('2026-09-07', '2026-11-29')] }, 'halfTime')).toEqual([]);
    expect(by({ windows: [open('2026-09-07', '2026-11-29')], state: 'unassigned' })).toEqual(['link']);
  });

  test('a unit’s plan that is over, a summary that is due in 14 days, and a shared duty without naming units', () => {
    const units = (today: string) =>
      ['u', 'v'].map((id) => {
        const of = { id, name: id, kind: 'studentAffairs' };
        return {
          unit: of,
          members: [],
          standings: assessUnit(policy, calendar, of, [], [], autumn.id, today),
        };
      });
    const told = (today: string) =>
      helpFor(policy, units(today), [], today).flatMap((item) =>
        item.tag === 'unitDuty' ? [[item.duty, item.isLate, item.by, item.units.length]] : [],
      );
    expect(told('2026-09-12')).toEqual([]);
    expect(told('2026-09-13')).toEqual([['filePlan', false, '2026-09-26', 2]]);
    expect(told('2026-09-27')).toEqual([['filePlan', true, '2026-09-26', 2]]);
    expect(told('2027-01-11')).toEqual([
      ['affairsReview', false, '2027-01-24', 0],
      ['filePlan', true, '2026-09-26', 2],
      ['fileSummary', false, '2027-01-17', 2],
    ]);
  });

  test('what else needs help stands before what persons still have to do', () => {
    const own = [standing('dorm', { windows: [open('2026-09-07', TODAY)] })];
    const items = helpFor(
      policy,
      [unit('u', [assessed('a', own, false)])],
      [{ tag: 'placesWithoutCode', places: 2 }],
      TODAY,
    );
    expect(items.map(({ tag }) => tag)).toEqual(['notEnrolled', 'placesWithoutCode', 'endsSoon']);
  });
});
