import type { Activity } from '../../src/domain/activity.ts';
import type { Calendar, Semester } from '../../src/domain/calendar.ts';
import { assess, type Standing } from '../../src/domain/progress.ts';
import policyJson from '../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { type Policy, policySchema } from '../../src/domain/regulation/policy.ts';
import type { Appointment, Person } from '../../src/domain/roster.ts';

export const policy: Policy = policySchema.parse(policyJson);

/** Monday to Sunday, 20 weeks; the week of 28 September is a holiday. */
export const autumn: Semester = {
  id: '2026-2027-1',
  name: '2026—2027学年第一学期',
  term: 'autumn',
  start: '2026-09-07',
  end: '2027-01-24',
  newStudents: '2026-09-12',
  teachingWeek: { from: '2026-11-30', to: '2026-12-06' },
  holidayWeeks: ['2026-09-28'],
};

/** A Wednesday to a Friday: the first week and the last are cut. */
export const spring: Semester = {
  id: '2026-2027-2',
  name: '2026—2027学年第二学期',
  term: 'spring',
  start: '2027-03-03',
  end: '2027-07-16',
  teachingWeek: { from: '2027-05-17', to: '2027-05-23' },
  holidayWeeks: ['2027-05-03'],
};

export const nextAutumn: Semester = {
  ...autumn,
  id: '2027-2028-1',
  name: '2027—2028学年第一学期',
  start: '2027-09-06',
  end: '2028-01-23',
  newStudents: '2027-09-11',
  teachingWeek: { from: '2027-11-29', to: '2027-12-05' },
  holidayWeeks: ['2027-10-04'],
};

export const calendar: Calendar = { timeZone: 'Asia/Shanghai', semesters: [autumn, spring, nextAutumn] };

export function appointment(given: {
  from?: string;
  to?: string | null;
  rank?: string;
  kind?: string;
  code?: string;
  posts?: string[];
  links?: Partial<Appointment['links']>;
}): Appointment {
  const {
    from = '2020-01-01',
    to = null,
    rank = 'division',
    kind = 'other',
    code,
    posts = [],
    links,
  } = given;
  return {
    ...{ from, to, rank, posts },
    unit: { id: 'unit', name: '单位', kind, ...(code === undefined ? {} : { code }) },
    links: { classes: [], colleges: [], branches: [], ...links },
  };
}

export function person(...appointments: Appointment[]): Person {
  return { id: 'person', name: '张三', roles: ['leader'], appointments };
}

/** @param when a campus date, for noon there, or an instant */
export function activity(kind: string, when: string, more: Partial<Activity> = {}): Activity {
  const on = when.length === 10 ? `${when}T12:00:00+08:00` : when;
  return { id: `${kind}@${when}`, kind, on, ...more };
}

/** A person's standing with one duty; `undefined` where the duty is not theirs. */
export function standing(
  duty: string,
  of: Person,
  activities: Activity[],
  { semester = autumn, today = semester.end, within = calendar }: Given = {},
): Standing | undefined {
  return assess(policy, within, of, activities, semester.id, today).find((each) => each.duty === duty);
}

interface Given {
  semester?: Semester;
  /** Left out, the semester's last day. */
  today?: string;
  within?: Calendar;
}

/** The counts of a standing's windows, one after the other. */
export function counts(found: Standing | undefined): number[] | undefined {
  return found?.windows.map(({ count }) => count);
}
