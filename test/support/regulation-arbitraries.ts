import fc from 'fast-check';
import type { Activity } from '../../src/domain/activity.ts';
import type { Calendar, Semester } from '../../src/domain/calendar.ts';
import type { Appointment, Person } from '../../src/domain/roster.ts';
import { policy } from './regulation-fixtures.ts';

/** The same people at every run; a failure prints the smallest that it was found for. */
export const SEED = 20250704;

const DAY = 86_400_000;
const FIRST_DAY = Date.parse('2025-06-01T00:00:00Z');

function dateOf(day: number): string {
  return new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
}

/** Dates around two academic years. */
const date = fc.nat({ max: 900 }).map(dateOf);
const ids = (...names: string[]) => fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

function semester(year: number, term: 'autumn' | 'spring'): fc.Arbitrary<Semester> {
  const base = Date.parse(term === 'autumn' ? `${year}-08-25T00:00:00Z` : `${year + 1}-02-15T00:00:00Z`);
  const plus = (start: number, days: number) => new Date(start + days * DAY).toISOString().slice(0, 10);
  return fc
    .record({
      start: fc.nat({ max: 20 }).map((days) => base + days * DAY),
      length: fc.integer({ min: 20, max: 150 }),
      teaching: maybe(fc.nat({ max: 120 })),
      holidays: fc.uniqueArray(fc.nat({ max: 21 }), { maxLength: 3 }),
    })
    .map(({ start, length, teaching, holidays }) => {
      const firstMonday = start - ((new Date(start).getUTCDay() + 6) % 7) * DAY;
      return {
        id: `${year}-${term}`,
        name: `${year} ${term}`,
        term,
        start: plus(start, 0),
        end: plus(start, length - 1),
        holidayWeeks: holidays.map((week) => plus(firstMonday, week * 7)),
        ...(teaching === undefined
          ? {}
          : { teachingWeek: { from: plus(start, teaching), to: plus(start, teaching + 6) } }),
      };
    });
}

/** Up to four semesters in order, any of which the calendar may not know. */
export const calendarArbitrary: fc.Arbitrary<Calendar> = fc
  .tuple(
    semester(2025, 'autumn'),
    semester(2025, 'spring'),
    semester(2026, 'autumn'),
    semester(2026, 'spring'),
  )
  .chain((all) => fc.subarray(all, { minLength: 1 }))
  .map((semesters) => ({ timeZone: 'Asia/Shanghai', semesters }));

const appointment: fc.Arbitrary<Appointment> = fc
  .record({
    from: fc.oneof(fc.constant('2020-01-01'), date),
    lasts: fc.option(fc.nat({ max: 500 }), { nil: null }),
    rank: fc.constantFrom('school', 'division', 'deputy'),
    kind: fc.constantFrom(...policy.unitKinds.map(({ id }) => id)),
    code: maybe(fc.constantFrom('logistics', 'library')),
    posts: fc.uniqueArray(fc.constantFrom(...policy.posts.map(({ id }) => id)), { maxLength: 3 }),
    links: fc.record({
      classes: ids('c1', 'c2', 'c3'),
      colleges: ids('k1', 'k2'),
      branches: ids('b1', 'b2'),
    }),
  })
  .map(({ from, lasts, rank, kind, code, posts, links }) => ({
    ...{ from, rank, posts, links },
    to: lasts === null ? null : new Date(Date.parse(from) + lasts * DAY).toISOString().slice(0, 10),
    unit: { id: 'unit', name: '单位', kind, ...(code === undefined ? {} : { code }) },
  }));

export const personArbitrary: fc.Arbitrary<Person> = fc
  .array(appointment, { minLength: 1, maxLength: 3 })
  .map((appointments) => ({ id: 'person', name: '张三', roles: ['leader'], appointments }));

const OFFSETS = ['Z', '+08:00', '-08:00', '+14:00', '-11:30'];

/** Any kind on any day, at hours near midnight more often than not, spelled with any offset. */
const draft = fc.record({
  kind: fc.constantFrom(...policy.kinds.map(({ id }) => id), 'dormVisit', 'talk', 'moonWalk'),
  day: fc.nat({ max: 900 }),
  time: fc.constantFrom('00:00:00', '23:59:59.999', '12:00:00', '16:00:00', '15:59:59', '07:59:00'),
  offset: fc.constantFrom(...OFFSETS),
  people: maybe(fc.nat({ max: 12 })),
  role: maybe(fc.constantFrom('convened' as const, 'attended' as const)),
  scope: maybe(
    fc.record(
      { classes: ids('c1', 'c2', 'c9'), colleges: ids('k1', 'k2', 'k9'), branches: ids('b1', 'b2', 'b9') },
      { requiredKeys: [] },
    ),
  ),
});

/** Activities with ids of their own. */
export function activitiesArbitrary(maxLength: number): fc.Arbitrary<Activity[]> {
  return fc.array(draft, { maxLength }).map((drafts) =>
    drafts.map(({ kind, day, time, offset, people, role, scope }, index) => ({
      id: `a${index}`,
      kind,
      on: `${dateOf(day)}T${time}${offset}`,
      ...(people === undefined ? {} : { people }),
      ...(role === undefined ? {} : { role }),
      ...(scope === undefined ? {} : { scope }),
    })),
  );
}

/** A person, their records, a semester and the day on which they look at it: more often than not in its course. */
export const caseArbitrary = fc
  .record({
    calendar: calendarArbitrary,
    person: personArbitrary,
    activities: activitiesArbitrary(60),
    anyDay: maybe(date),
    which: fc.nat({ max: 3 }),
    elapsed: fc.nat({ max: 150 }),
  })
  .map(({ anyDay, which, elapsed, ...rest }) => {
    const shown = rest.calendar.semesters[which % rest.calendar.semesters.length];
    const day = new Date(Date.parse(shown?.start ?? '') + elapsed * DAY).toISOString().slice(0, 10);
    return { ...rest, semester: shown?.id ?? '', today: anyDay && elapsed % 3 === 0 ? anyDay : day };
  });

const anyDate = fc.oneof(
  { weight: 80, arbitrary: date },
  {
    weight: 1,
    arbitrary: fc.constantFrom('0000-01-01', '0001-02-28', '1900-06-15', '2400-02-29', '9999-12-31'),
  },
);
const anyName = fc.oneof(fc.constantFrom('', 'autumn', 'chief', '__proto__', 'constructor'), fc.string());
const anyNames = fc.array(anyName, { maxLength: 3 });

/** What the schemas accept and nobody would write: ends before starts, names that nothing bears, zones of other worlds. */
export const weirdCaseArbitrary = fc
  .record({
    timeZone: fc.oneof(fc.constantFrom('Asia/Shanghai', 'UTC', 'Mars/Olympus', ''), fc.string()),
    semesters: fc.array(
      fc.record(
        {
          id: fc.constantFrom('one', 'two', 'three'),
          name: anyName,
          term: fc.constantFrom('autumn' as const, 'spring' as const),
          start: anyDate,
          end: anyDate,
          newStudents: anyDate,
          teachingWeek: fc.record({ from: anyDate, to: anyDate }),
          holidayWeeks: fc.array(anyDate, { maxLength: 4 }),
        },
        { requiredKeys: ['id', 'name', 'term', 'start', 'end', 'holidayWeeks'] },
      ),
      { maxLength: 4 },
    ),
    appointments: fc.array(
      fc.record({
        from: anyDate,
        to: fc.option(anyDate, { nil: null }),
        rank: fc.oneof(fc.constant('division'), anyName),
        unit: fc.record({ id: anyName, name: anyName, kind: fc.oneof(fc.constant('college'), anyName) }),
        posts: fc.oneof(anyNames, fc.constantFrom(['chief'], ['studentLead', 'studentLead'], ['students'])),
        links: fc.record({ classes: anyNames, colleges: anyNames, branches: anyNames }),
      }),
      { maxLength: 3 },
    ),
    activities: fc.array(
      fc.record(
        {
          id: anyName,
          kind: fc.oneof(fc.constantFrom('dormVisit', 'talk', 'symposium'), anyName),
          on: fc
            .tuple(anyDate, fc.constantFrom('T00:00:00Z', 'T23:59:59.123456789+23:59', 'T12:00:00-00:00'))
            .map(([day, time]) => day + time),
          people: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
          role: fc.constantFrom('convened' as const, 'attended' as const),
          scope: fc.record(
            { classes: anyNames, colleges: anyNames, branches: anyNames },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: ['id', 'kind', 'on'] },
      ),
      { maxLength: 8 },
    ),
    semester: fc.constantFrom('one', 'two', 'three', 'none'),
    today: anyDate,
  })
  .map(({ timeZone, semesters, appointments, ...rest }) => ({
    ...rest,
    calendar: { timeZone, semesters },
    person: { id: 'person', name: '', roles: ['leader' as const], appointments },
  }));
