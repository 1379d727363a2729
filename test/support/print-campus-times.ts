/** Run as a process of its own under some `TZ`: prints what the domain makes of instants around a semester's ends. */
import { instantToCampusDate, type Semester, semesterOn, weekOfSemester } from '../../src/domain/calendar.ts';
import policyJson from '../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { policySchema } from '../../src/domain/regulation/policy.ts';
import { countByCategory } from '../../src/domain/tally.ts';
import { toRfc3339 } from '../../src/domain/time.ts';

const INSTANTS = [
  '2026-09-06T23:59:59+08:00',
  '2026-09-06T16:00:00Z',
  '2027-01-24T10:59:59-05:00',
  '2027-01-25T06:00:00+14:00',
];
const semester: Semester = {
  id: 'autumn',
  name: '2026—2027学年第一学期',
  term: 'autumn',
  start: '2026-09-07',
  end: '2027-01-24',
  holidayWeeks: [],
};
const calendar = { timeZone: 'Asia/Shanghai', semesters: [semester] };
const dates = INSTANTS.map((instant) => instantToCampusDate(instant, calendar.timeZone));
const visits = INSTANTS.map((on) => ({ on, kind: 'dormVisit', retracted: false }));
const counts = countByCategory(policySchema.parse(policyJson), calendar, semester, visits);

console.log(
  JSON.stringify({
    zone: process.env.TZ,
    dates,
    semesters: dates.map((date) => semesterOn(calendar, date)?.id ?? null),
    weeks: dates.map((date) => weekOfSemester(semester, date)?.week ?? null),
    counts: counts.filter(({ count }) => count > 0),
    rfc3339: toRfc3339(Date.parse('2026-09-06T16:00:00Z'), 480),
  }),
);
