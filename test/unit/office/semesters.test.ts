import { describe, expect, test } from 'vitest';
import type { Semester } from '../../../src/domain/calendar-schema.ts';
import { applyCalendarChange } from '../../../src/domain/office/calendar/calendar-wire.ts';
import { freeSemesterId, proposeSemester } from '../../../src/domain/office/calendar/propose-semester.ts';
import {
  findSemesterFaults,
  findSemesterWarnings,
  semesterFaultSchema,
} from '../../../src/domain/office/calendar/semester-faults.ts';
import { enCalendar } from '../../../src/ui/messages/en-calendar.ts';
import { zhCnCalendar } from '../../../src/ui/messages/zh-cn-calendar.ts';
import { faultToWords } from '../../../src/ui/office/calendar/fault-words.ts';
import { autumn, calendar, nextAutumn, spring } from '../../support/regulation-fixtures.ts';

describe('CD1 what must be mended before a semester is saved', () => {
  test.each<[string, Partial<Semester>]>([
    ['nameMissing', { name: ' ' }],
    ['endBeforeStart', { end: '2026-09-07' }],
    ['tooLong', { end: '2027-07-05' }],
    ['overlaps', { end: '2027-03-03' }],
    ['teachingWeekOutside', { teachingWeek: { from: '2027-01-25', to: '2027-01-31' } }],
    ['teachingWeekOutside', { teachingWeek: { from: '2026-08-31', to: '2026-09-06' } }],
    ['teachingWeekCrooked', { teachingWeek: { from: '2026-12-01', to: '2026-12-07' } }],
    ['teachingWeekCrooked', { teachingWeek: { from: '2026-11-30', to: '2026-12-13' } }],
    ['holidayNotMonday', { holidayWeeks: ['2026-10-01'] }],
    ['holidayOutside', { holidayWeeks: ['2026-08-31'] }],
    ['holidayOutside', { holidayWeeks: ['2027-01-25'] }],
  ])('%s', (fault, part) => {
    const faults = findSemesterFaults({ ...autumn, ...part }, calendar.semesters);
    expect(faults.map((each) => each.fault)).toEqual([fault]);
  });

  test('nothing on the last days that are still right', () => {
    expect(findSemesterFaults({ ...autumn, end: '2027-03-02' }, calendar.semesters)).toEqual([]);
    // A semester from Wednesday: the Monday before marks its first week.
    expect(findSemesterFaults({ ...spring, holidayWeeks: ['2027-03-01', '2027-07-12'] }, [])).toEqual([]);
  });

  test('each is said in words, in both languages', () => {
    for (const fault of semesterFaultSchema.shape.fault.options) {
      for (const c of [zhCnCalendar, enCalendar]) {
        expect(faultToWords({ fault, name: 'N', records: 3, filings: 1 }, c)).toMatch(/[。.]$/);
      }
    }
    const words = (records: number, filings: number) =>
      faultToWords({ fault: 'hasRecords', records, filings }, zhCnCalendar);
    expect(words(3, 0)).toBe('这个学期里已有 3 条记录或问题，不能删除。');
    expect(words(0, 2)).toBe('这个学期里已有 2 份备案，不能删除。');
  });
});

test('CD2 what is odd is pointed out, and forbids nothing', () => {
  expect(findSemesterWarnings(autumn)).toEqual([]);
  expect(findSemesterWarnings({ ...spring, holidayWeeks: ['2027-05-17'] })).toEqual([
    'startNotMonday',
    'teachingWeekIsHoliday',
  ]);
  const { newStudents: _, teachingWeek: __, ...plain } = autumn;
  expect(findSemesterWarnings(plain)).toEqual(['newStudentsMissing', 'teachingWeekMissing']);
  expect(findSemesterWarnings({ ...autumn, newStudents: '2026-09-05' })).toEqual(['newStudentsOutside']);
});

describe('CD3 the next semester', () => {
  test('is that of the same term a year before, on the same weekdays', () => {
    expect(proposeSemester({ ...calendar, semesters: [autumn, spring] }, '2027-06-01')).toEqual({
      id: '2027-2028-1',
      name: '2027—2028学年第一学期',
      term: 'autumn',
      start: '2027-09-06',
      end: '2028-01-23',
      newStudents: '2027-09-11',
      teachingWeek: { from: '2027-11-29', to: '2027-12-05' },
      holidayWeeks: ['2027-09-27'],
    });
    expect(proposeSemester(calendar, '2027-10-01')).toMatchObject({
      id: '2027-2028-2',
      name: '2027—2028学年第二学期',
      start: '2028-03-01',
      end: '2028-07-14',
    });
  });

  test('has plain dates where there is no model, and never overlaps', () => {
    const first = proposeSemester({ ...calendar, semesters: [] }, '2026-08-20');
    expect(first).toEqual({
      ...{ id: '2026-2027-1', name: '', term: 'autumn', holidayWeeks: [] },
      ...{ start: '2026-09-07', end: '2027-01-24' },
    });
    const second = proposeSemester({ ...calendar, semesters: [{ ...autumn, name: 'A' }] }, '2026-11-01');
    expect(second).toMatchObject({ term: 'spring', start: '2027-02-22', id: '2026-2027-2' });
    let growing = calendar;
    for (let count = 0; count < 12; count += 1) {
      const next = proposeSemester(growing, '2026-11-01');
      expect(findSemesterFaults({ ...next, name: 'N' }, growing.semesters)).toEqual([]);
      growing = applyCalendarChange(growing, { change: 'save', semester: next });
    }
    expect(new Set(growing.semesters.map(({ id }) => id)).size).toBe(15);
  });

  test('gets an id of its own', () => {
    expect(freeSemesterId([autumn, { id: '2026-2027-1-2' }], autumn)).toBe('2026-2027-1-3');
    expect(freeSemesterId([], spring)).toBe('2026-2027-2');
  });
});

test('CD5 a change is one semester anew or one less, in the order of time', () => {
  const renamed = { ...autumn, name: 'X' };
  const idsOf = (change: Parameters<typeof applyCalendarChange>[1]) =>
    applyCalendarChange(calendar, change).semesters.map(({ id, name }) => (name === 'X' ? 'X' : id));
  expect(idsOf({ change: 'save', semester: renamed })).toEqual(['X', spring.id, nextAutumn.id]);
  expect(idsOf({ change: 'remove', semester: spring.id })).toEqual([autumn.id, nextAutumn.id]);
});
