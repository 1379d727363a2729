import { describe, expect, test } from 'vitest';
import { calendarImpactSchema } from '../../../src/domain/office/calendar/impact-schema.ts';
import { zhCnCalendar } from '../../../src/ui/messages/zh-cn-calendar.ts';
import { headlineOf, sectionsOf } from '../../../src/ui/office/calendar/impact-words.ts';
import {
  draftToSemester,
  moveTeachingWeek,
  semesterToDraft,
  toggleHoliday,
} from '../../../src/ui/office/calendar/semester-draft.ts';
import { byAcademicYear, countWeeks, pictureOf } from '../../../src/ui/office/calendar/year-model.ts';
import { autumn, calendar, policy, spring } from '../../support/regulation-fixtures.ts';

describe('the picture of a year', () => {
  const months = pictureOf([autumn, spring], '2026-11-26');
  const week = (monday: string) =>
    months.flatMap(({ weeks }) => weeks).find((each) => each.monday === monday);

  test('CA3 has each week once, in the month of its Monday, counted from the semester’s first', () => {
    expect(months.map(({ month }) => month)).toEqual([9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7]);
    expect(week('2026-09-28')).toEqual({
      ...{ monday: '2026-09-28', sunday: '2026-10-04', number: 4 },
      marks: ['holiday'],
    });
    expect(week('2026-11-23')?.marks).toEqual(['today']);
    expect(week('2026-11-30')?.marks).toEqual(['teachingWeek']);
    expect(week('2026-09-07')?.marks).toEqual(['newStudents']);
    expect(week('2027-02-01')).toMatchObject({ number: null, marks: [] });
    // The spring semester begins on a Wednesday.
    expect(week('2027-03-01')?.number).toBe(1);
  });

  test('says how many weeks there are, and which semesters make a year', () => {
    expect(countWeeks(autumn)).toEqual({ all: 20, holidays: 1 });
    expect(countWeeks(spring)).toEqual({ all: 20, holidays: 1 });
    const years = byAcademicYear(calendar.semesters).map(({ year, semesters }) => [year, semesters.length]);
    expect(years).toEqual([
      [2026, 2],
      [2027, 1],
    ]);
  });
});

describe('a semester as it is typed', () => {
  const draft = semesterToDraft(autumn, autumn.id);

  test('is the same again, and nothing while a day is missing', () => {
    expect(draftToSemester(draft, autumn.id)).toEqual(autumn);
    expect(draftToSemester({ ...draft, end: '' }, 'x')).toBeNull();
    expect(draftToSemester({ ...draft, teachingTo: '' }, 'x')).toBeNull();
    const bare = draftToSemester({ ...draft, newStudents: '', teachingFrom: '', teachingTo: '' }, 'x');
    expect(bare).not.toHaveProperty('newStudents');
    expect(bare).not.toHaveProperty('teachingWeek');
  });

  test('a week is made a holiday and taught again by the same click', () => {
    const once = toggleHoliday(draft, '2026-09-14');
    expect(once.holidayWeeks).toEqual(['2026-09-14', '2026-09-28']);
    expect(toggleHoliday(once, '2026-09-14').holidayWeeks).toEqual(['2026-09-28']);
    // One that was marked by another of its days.
    expect(toggleHoliday({ ...draft, holidayWeeks: ['2026-10-01'] }, '2026-09-28').holidayWeeks).toEqual([]);
  });

  test('教学礼拜 is moved as a week', () => {
    expect(moveTeachingWeek(draft, '2026-12-07')).toMatchObject({ teachingTo: '2026-12-13' });
    expect(moveTeachingWeek(draft, '')).toMatchObject({ teachingTo: '' });
  });
});

test('CD4 what would change is told in sentences', () => {
  const impact = calendarImpactSchema.parse({
    people: 3,
    units: 2,
    records: { lost: 4, found: 0 },
    semesters: [
      {
        ...{ semester: 's', name: '第一学期' },
        weeks: { before: 17, after: 16 },
        months: { before: 5, after: 5 },
        deadlines: [
          { duty: 'filePlan', before: '2026-09-26', after: null },
          { duty: null, before: '2026-11-29', after: '2026-12-06' },
        ],
        duties: [
          {
            ...{ duty: 'dormWeekly', people: 60 },
            moves: [
              { before: 'missed', after: 'met', count: 1 },
              { before: 'missed', after: 'onTrack', count: 2 },
            ],
            windows: [{ before: 17, after: 16, count: 60 }],
          },
          { duty: 'faceToFace', people: 4, moves: [], windows: [{ before: 5, after: 5, count: 4 }] },
          {
            duty: 'unheardOf',
            people: 1,
            moves: [{ before: null, after: 'upcoming', count: 1 }],
            windows: [],
          },
        ],
        unitDuties: [{ duty: 'filePlan', units: 2, moves: [{ before: 'met', after: 'late', count: 2 }] }],
      },
      {
        ...{ semester: 'new', name: '第二学期', deadlines: [], unitDuties: [] },
        ...{ weeks: { before: null, after: 19 }, months: { before: null, after: 5 } },
        duties: [{ duty: 'listen', people: 300, moves: [], windows: [] }],
      },
    ],
  });
  expect(headlineOf(impact, zhCnCalendar)).toEqual([
    '有 3 人的完成情况会改变。',
    '有 2 个单位的完成情况会改变。',
    '有 4 条记录会落在学期之外，不再计入。',
  ]);
  const telling = {
    policy,
    c: zhCnCalendar,
    titleOf: ({ zh }: { zh: string }) => zh,
    day: (date: string) => date,
  };
  const [running, added] = sectionsOf(impact, telling);
  expect(running?.lines).toEqual([
    '教学周：17 周 → 16 周',
    '安排备案 · 期限：2026-09-26 → 未定',
    '校领导联系教学院的各项（教学礼拜前） · 期限：2026-11-29 → 2026-12-06',
    '每周走访宿舍：17 周 → 16 周，涉及 60 人；2 人：有落下 → 进行中；1 人：有落下 → 做到了',
    expect.stringMatching(/：仍是 5 个月，起止有变动，涉及 4 人$/),
    'unheardOf：1 人：无此要求 → 尚未开始',
    '安排备案：2 个单位：做到了 → 报送晚了',
  ]);
  expect(added?.lines).toEqual(['新添的学期：300 人有要求，共 1 项。']);
  expect(headlineOf({ ...impact, people: 0 }, zhCnCalendar)[0]).toBe('没有人的完成情况会改变。');
});
