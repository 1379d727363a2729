import { describe, expect, test } from 'vitest';
import type { Reason } from '../../../src/domain/why.ts';
import { recordToTitle } from '../../../src/ui/leader/history/record-words.ts';
import { countedIn, reasonToWords } from '../../../src/ui/leader/history/why-words.ts';
import { enProgress } from '../../../src/ui/messages/en-progress.ts';
import { zhCn } from '../../../src/ui/messages/zh-cn.ts';
import { zhCnProgress } from '../../../src/ui/messages/zh-cn-progress.ts';
import { createRecord, reference } from './records.ts';

const { calendar, policy } = reference;
const [semester] = calendar.semesters;
if (!semester) throw new Error('no semester');
const window = { from: '2026-11-02', to: '2026-11-08' };
const named = ['class-2'];

/** One of each tag; a missing one is a type error. */
const reasons: { [Tag in Reason['tag']]: [Extract<Reason, { tag: Tag }>, string] } = {
  outsideSemester: [
    { tag: 'outsideSemester', date: '2026-08-01', side: 'after', semester },
    '那时学期已经结束，到7月12日为止。',
  ],
  outsideYear: [
    { tag: 'outsideYear', date: '2020-01-01', side: 'before', year: window },
    '那天不在校历排好的学年里。',
  ],
  holidayWeek: [{ tag: 'holidayWeek', week: window }, '那一周放假，不计周次。'],
  shortMonth: [
    { tag: 'shortMonth', month: window, days: 12, needed: 15 },
    '那个月只有 12 天在学期里，满 15 天的月份才计。',
  ],
  beforeAppointment: [
    { tag: 'beforeAppointment', from: '2026-09-01', window },
    '那时您还没到任，2026年9月1日才开始。',
  ],
  afterAppointment: [
    { tag: 'afterAppointment', to: '2026-08-31', window },
    '那时您已经离任，任职到2026年8月31日。',
  ],
  appointmentTooShort: [
    { tag: 'appointmentTooShort', window, held: 3, needed: 4 },
    '那段时间您任职 3 天，满 4 天才有这项要求。',
  ],
  noScope: [{ tag: 'noScope', linked: 'classes' }, '记录里没写是哪个班级。'],
  noLink: [{ tag: 'noLink', linked: 'branches' }, '那时还没有给您分配联系党支部。'],
  notLinked: [{ tag: 'notLinked', linked: 'classes', named, yours: [] }, '不是您联系的班级。'],
  linkBegan: [
    { tag: 'linkBegan', linked: 'colleges', named, from: '2026-09-01' },
    '2026年9月1日起才是您的联系教学院。',
  ],
  linkEnded: [
    { tag: 'linkEnded', linked: 'classes', named, to: '2026-08-31' },
    '您的联系班级那时已经换了，到2026年8月31日为止。',
  ],
  wrongRole: [{ tag: 'wrongRole', asked: 'convened', given: 'attended' }, '这里只算由您召开的，这条是参加。'],
  noPeople: [{ tag: 'noPeople' }, '记录里没写见了多少人次。'],
  notWorkingDay: [{ tag: 'notWorkingDay', because: 'weekend' }, '那天是周末，这里只看工作日。'],
};

describe('RE16 why a record does not count', () => {
  test.each(Object.values(reasons))('$tag', (reason, said) => {
    expect(reasonToWords(reason, zhCnProgress)).toBe(said);
    expect(reasonToWords(reason, enProgress)).toMatch(/^[A-Z].*\.$/);
  });

  test('a role that the record does not name is said to be missing', () => {
    const reason = { tag: 'wrongRole', asked: 'convened', given: null } as const;
    expect(reasonToWords(reason, zhCnProgress)).toBe('记录里没写是召开还是参加，这里只算由您召开的。');
  });
});

test('what a record counts for names its week, month, semester or year', () => {
  const said = (duty: string) => countedIn(policy, calendar, duty, window, zhCnProgress);
  expect(['dormWeekly', 'faceToFace', 'listen', 'partyLecture'].map(said)).toEqual([
    '第 10 周',
    '11月',
    '本学期',
    '2026—2026学年',
  ]);
});

test('a record without a place is titled by what was done', () => {
  const titleOf = (place: Parameters<typeof createRecord>[0], name?: string) =>
    recordToTitle(createRecord(place).visit, name, policy, zhCn);
  expect(titleOf({ kind: 'talk', place: { proof: 'none' } })).toBe('谈心谈话');
  expect(titleOf({ place: { code: '7K3MZQ4TVX9B2NPA', proof: 'poster' } })).toBe('不在名单里的地点');
  expect(titleOf({}, '琴湖公寓 12 栋')).toBe('琴湖公寓 12 栋');
});
