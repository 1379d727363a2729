import { describe, expect, test } from 'vitest';
import {
  type EnrolmentOfPerson,
  mayChangeDevices,
  worksForUnitOn,
} from '../../../src/domain/office/enrolment-desk.ts';
import type { Person } from '../../../src/domain/roster.ts';
import {
  filterPeople,
  lastHeard,
  peopleToIssue,
  stateOf,
} from '../../../src/ui/office/enrolment/enrolment-model.ts';

describe('EN5 nobody lets in a phone as somebody who may do more than they', () => {
  const as = (id: string, ...roles: Person['roles']) => ({ id, roles });
  const clerk = { ...as('clerk', 'clerk'), clerkOf: 'u' };
  const [leader, office, admin] = [as('leader', 'leader'), as('office', 'office'), as('admin', 'admin')];

  test('a clerk', () => {
    expect(mayChangeDevices(clerk, leader)).toBe(true);
    expect(mayChangeDevices(clerk, clerk)).toBe(true);
    expect(mayChangeDevices(clerk, { ...as('other', 'leader', 'clerk'), clerkOf: 'u' })).toBe(true);
    expect(mayChangeDevices(clerk, { ...as('other', 'leader', 'clerk'), clerkOf: 'v' })).toBe(false);
    expect(mayChangeDevices(clerk, as('both', 'leader', 'office'))).toBe(false);
    expect(mayChangeDevices(clerk, admin)).toBe(false);
  });

  test('the office and administrators', () => {
    expect(mayChangeDevices(office, clerk)).toBe(true);
    expect(mayChangeDevices(office, as('colleague', 'office'))).toBe(true);
    expect(mayChangeDevices(office, admin)).toBe(false);
    expect(mayChangeDevices(admin, office)).toBe(true);
    expect(mayChangeDevices(admin, as('colleague', 'admin'))).toBe(true);
  });
});

test('EN6 who is of a unit today', () => {
  const held = (from: string, to: string | null) => ({
    ...{ from, to, rank: 'deputy', unit: { id: 'u', name: 'u', kind: 'college' }, posts: [] },
    links: { classes: [], colleges: [], branches: [] },
  });
  const person = (part: Partial<Person>): Person => ({
    id: 'p',
    name: 'p',
    roles: [],
    appointments: [],
    ...part,
  });
  const isOf = (part: Partial<Person>) => worksForUnitOn(person(part), 'u', '2026-11-23');
  expect(isOf({ appointments: [held('2026-01-01', null)] })).toBe(true);
  expect(isOf({ appointments: [held('2026-01-01', '2026-11-23')] })).toBe(true);
  expect(isOf({ appointments: [held('2026-01-01', '2026-11-22')] })).toBe(false);
  expect(isOf({ appointments: [held('2026-11-24', null)] })).toBe(false);
  expect(isOf({ clerkOf: 'u' })).toBe(true);
  expect(isOf({ clerkOf: 'v' })).toBe(false);
});

describe('the list of people', () => {
  const device = (part: Partial<EnrolmentOfPerson['devices'][number]>) => ({
    ...{ id: 'd', label: 'iPhone, Safari', enrolledAt: '2026-09-01T00:00:00.000Z', heardAt: null },
    ...{ revokedAt: null, current: false, ...part },
  });
  const person = (id: string, part: Partial<EnrolmentOfPerson>): EnrolmentOfPerson => ({
    ...{
      id,
      name: id,
      units: [{ id: 'u', name: '商学院' }],
      devices: [],
      codeUntil: null,
      mayChange: true,
      ...part,
    },
  });
  const none = person('甲', {});
  const waiting = person('乙', { codeUntil: '2026-12-01T00:00:00.000Z' });
  const enrolled = person('丙', {
    devices: [
      device({ heardAt: '2026-11-02T00:00:00.000Z' }),
      device({ heardAt: '2026-11-01T00:00:00.000Z', revokedAt: '2026-11-03T00:00:00.000Z' }),
    ],
  });
  const lost = person('丁', { devices: [device({ revokedAt: '2026-11-03T00:00:00.000Z' })] });
  const above = person('戊', { mayChange: false, units: [{ id: 'v', name: '财务处' }] });
  const people = [none, waiting, enrolled, lost, above];

  test('tells who has a phone, who has a code, and who has neither', () => {
    expect(people.map(stateOf)).toEqual(['none', 'waiting', 'enrolled', 'none', 'none']);
    expect(lastHeard(enrolled)).toBe('2026-11-02T00:00:00.000Z');
    expect(lastHeard(lost)).toBeNull();
  });

  test('is narrowed by unit, state and words', () => {
    const names = (part: object) =>
      filterPeople(people, { state: 'all', unit: '', typed: '', ...part }).map(({ name }) => name);
    expect(names({ state: 'none' })).toEqual(['甲', '丁', '戊']);
    expect(names({ unit: 'v' })).toEqual(['戊']);
    expect(names({ typed: '商学院 乙' })).toEqual(['乙']);
  });

  test('EN5 codes go to those who are ticked, else to all listed without a phone, as far as one may', () => {
    const issue = (...chosen: string[]) =>
      peopleToIssue(people, people, new Set(chosen)).map(({ name }) => name);
    expect(issue()).toEqual(['甲', '乙', '丁']);
    expect(issue('丙', '戊')).toEqual(['丙']);
  });
});
