import type { LinkKind, Period } from '../../domain/regulation/policy.ts';
import type { ProgressMessages } from './zh-cn-progress.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const links: Record<LinkKind, string> = {
  classes: 'linked class',
  colleges: 'linked college',
  branches: 'linked Party branch',
};
const places: Record<LinkKind, string> = { classes: 'class', colleges: 'college', branches: 'Party branch' };
const units = {
  records: ['time', 'times'],
  people: ['person', 'people'],
  workingDays: ['day', 'days'],
  link: ['link', 'links'],
  filing: ['filing', 'filings'],
} as const;
const windows: Record<Period, readonly [string, string]> = {
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  semester: ['semester', 'semesters'],
  year: ['year', 'years'],
  once: ['item', 'items'],
};
const thisOne: Record<Period, string> = {
  week: ' this week',
  month: ' this month',
  semester: '',
  year: ' this year',
  once: '',
};
const unitOf = (count: number, [one, many]: readonly [string, string]) => (count === 1 ? one : many);
const date = ({ month, day }: { month: number; day: number }) => `${day} ${months[month - 1]}`;
const range = (from: { month: number; day: number }, to: { month: number; day: number }) =>
  from.month === to.month ? `${from.day}–${date(to)}` : `${date(from)} – ${date(to)}`;

/** The same in English. */
export const enProgress: ProgressMessages = {
  title: 'Progress',
  period: 'Semester',
  semesters: 'Semesters',
  years: 'Academic years',
  yearName: (from, to) => `Academic year ${from}–${to}`,
  noCalendar: 'There is no calendar yet; progress will be here when there is.',
  noDuties: 'Nothing is asked in this time.',
  by: 'Show',
  byClause: 'By clause',
  byKind: 'By activity',
  and: ', ',
  encouraged: 'Encouraged',
  general: 'In person with students',
  unit: (name) => `For the unit · ${name}`,
  oneMore: (clauses) => `One more would do for ${clauses}`,
  figure: (count, target, measure, per) =>
    `${count}/${target} ${unitOf(target, per ? windows[per] : units[measure])}`,
  count: (count, measure) => `${count} ${unitOf(count, units[measure])}`,
  states: {
    met: 'Done',
    late: 'Done, a little late',
    declared: 'Declared',
    unassigned: (linked) => `${links[linked]} to be assigned`.replace(/^l/, 'L'),
    upcoming: 'Not begun',
    figure: (percent) => `About ${percent}% of working days, for reference`,
    asks: (remaining, measure, per) =>
      `${remaining} more ${measure === 'records' ? '' : unitOf(remaining, units[measure])}${thisOne[per]}`
        .replace(/ +/g, ' ')
        .trim(),
    done: (per) => `Done${thisOne[per]}`,
    lost: (lost, per) => `${lost} ${unitOf(lost, windows[per])} missed`,
    short: (remaining, measure) =>
      measure === 'records'
        ? `${remaining} short`
        : `${remaining} ${unitOf(remaining, units[measure])} short`,
  },
  marks: (met, all, missed, per) =>
    `${met} of ${all} ${unitOf(all, windows[per])} done${missed > 0 ? `, ${missed} missed` : ''}`,
  timeline: {
    notBegun: 'The semester has not begun',
    logged: (logged, weeks) => `Records in ${logged} of ${weeks} ${unitOf(weeks, windows.week)}`,
    none: 'No records yet',
    label: (weeks) => `Weeks with records: ${weeks.join(', ')}`,
    teachingWeek: (from, to) => `Teaching Week ${range(from, to)}`,
    holidays: (weeks) => `Holiday: week ${weeks.join(', ')}`,
  },
  detail: {
    clause: 'Clause',
    reading: 'How it is counted',
    windows: 'Stretch by stretch',
    records: 'Records',
    none: 'No records yet.',
    week: (number, from, to) => `Week ${number} · ${range(from, to)}`,
    month: (month) => `${months[month - 1]}`,
    span: (from, to) =>
      from.year === to.year
        ? `${date(from)} – ${date(to)} ${to.year}`
        : `${date(from)} ${from.year} – ${date(to)} ${to.year}`,
    windowStates: { met: 'done', declared: 'declared', missed: 'past', open: 'open', future: 'to come' },
    ahead: (count, per) => `${count} more ${unitOf(count, windows[per])} to come`,
    deadline: 'When',
    deadlineTeachingWeek: (day) =>
      `Please do it before Teaching Week, by ${date(day)}. Later it counts too, and is marked.`,
    deadlineFiling: (day) => `Please file it by ${date(day)}. Later it counts too, and is marked.`,
    late: 'after Teaching Week began',
    lateNote: (count) => `${count} came after Teaching Week had begun, and counted all the same.`,
    lateFiling: 'Filed after that day; it counts all the same.',
    missed: 'What is past cannot be made up; just go on from here.',
    unassigned: (linked) =>
      `The roster names no ${links[linked]} of yours. Please tell the student-affairs or organisation office; once it is there, earlier records are counted too.`,
    links: (linked) => `Your ${links[linked]}`,
    shared: 'One for several units together, whoever holds it.',
    ofUnit: 'Logged for the unit',
    filings: { plan: 'Plan filed', summary: 'Summary filed' },
    whoFiles: 'The unit’s clerk files it with the student-affairs office; here one only sees it.',
    missing: 'This duty was not found.',
    declare: 'No such student Party member this year',
    declareLead: 'Where there was no occasion, saying so is enough.',
    declaring: 'Will be declared: no such student Party member this year',
    declaringShare: (percent) => `Your estimate will be kept: ${percent}%`,
    keep: 'Not now',
    declared: (day) => `You declared on ${day}: no such student Party member this year.`,
    share: 'Your own estimate of the time spent on student work',
    shareValue: (percent) => `${percent}%`,
    sharedOn: (day, percent) => `You estimated on ${day}: ${percent}%.`,
    takeBack: 'Take back',
    takingBack: 'It will be taken back',
    keepIt: 'Keep it',
    failed: 'It was not kept. Please try again.',
  },
  why: {
    counts: 'Counts for',
    misses: 'Does not count for',
    nothing: 'Nothing that is asked of you; it is kept all the same.',
    window: (per, week, from, to) => {
      if (per === 'week') return `week ${week}`;
      if (per === 'month') return `${months[from.month - 1]}`;
      return per === 'year' ? `academic year ${from.year}–${to.year}` : 'that semester';
    },
    late: 'after Teaching Week began',
    reasons: {
      outsideSemester: (day, side) =>
        side === 'before'
          ? `The semester had not begun; it begins on ${date(day)}.`
          : `The semester was over; it ended on ${date(day)}.`,
      outsideYear: 'That day is in no academic year of the calendar.',
      holidayWeek: 'That was a holiday week, which is not counted.',
      shortMonth: (days, needed) =>
        `Only ${days} days of that month are in the semester; a month counts from ${needed}.`,
      beforeAppointment: (day) => `Your appointment began only on ${date(day)} ${day.year}.`,
      afterAppointment: (day) => `Your appointment had ended on ${date(day)} ${day.year}.`,
      appointmentTooShort: (held, needed) =>
        `You held the post on ${held} of those days; it is asked from ${needed}.`,
      noScope: (linked) => `The record does not say which ${places[linked]}.`,
      noLink: (linked) => `You had no ${links[linked]} then.`,
      notLinked: (linked) => `It is not your ${links[linked]}.`,
      linkBegan: (linked, day) => `It became your ${links[linked]} only on ${date(day)} ${day.year}.`,
      linkEnded: (linked, day) => `It was your ${links[linked]} only until ${date(day)} ${day.year}.`,
      roleUnknown: (asked) =>
        `The record does not say whether you convened it; only those that you ${asked} count here.`,
      wrongRole: (asked) =>
        asked === 'convened'
          ? 'Only those that you convened count here; this one you attended.'
          : 'Only those that you attended count here; this one you convened.',
      noPeople: 'The record does not say how many students you met.',
      weekend: 'That was a weekend; only working days count here.',
      holidayDay: 'That was a holiday week; only working days count here.',
    },
  },
};
