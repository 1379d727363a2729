import type { CalendarMessages } from './zh-cn-calendar.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthName = (month: number) => MONTHS[month - 1] ?? String(month);
const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

/** The same in English. */
export const enCalendar: CalendarMessages = {
  title: 'Calendar',
  lead: 'Semesters, Teaching Week and holiday weeks are set here; periods and deadlines on phones follow them.',
  add: 'Add the next semester',
  edit: 'Change',
  empty: 'There is no semester yet. Add one, so that phones can count by semester.',
  earlier: (count) => `Earlier academic years (${count})`,
  year: (year) => `Academic year ${year}–${year + 1}`,
  running: 'running',
  comma: ', ',
  days: (from, to) => `${from} – ${to}`,
  month: monthName,
  monthWithYear: (year, month) => `${monthName(month)} ${year}`,
  facts: {
    weeks: (all, holidays) =>
      holidays === 0
        ? many(all, 'week')
        : `${many(all, 'week')}, ${holidays} of them holidays, ${all - holidays} taught`,
    newStudents: (day) => `New students arrive ${day}`,
    noNewStudents: 'No day for new students',
    teachingWeek: (from, to) => `Teaching Week ${from} – ${to}`,
    noTeachingWeek: 'Teaching Week is not set',
    holidays: (weeks) => `Holiday weeks from ${weeks}`,
  },
  picture: {
    label: (name) => `Weeks of ${name}`,
    week: (number) => `Week ${number}`,
    shortWeek: (number) => `W${number}`,
    marks: { holiday: 'H', teachingWeek: 'T', newStudents: 'N', today: 'now' },
    spoken: {
      holiday: 'holiday week',
      teachingWeek: 'Teaching Week',
      newStudents: 'new students arrive',
      today: 'this week',
      outside: 'in no semester',
    },
    span: (from, to) => `${from} to ${to}`,
    day: (month, day) => `${day} ${monthName(month)}`,
    toggle: 'Click a week to make it a holiday; click again to teach in it.',
    legend: {
      teaching: 'Taught',
      holiday: 'Holiday week',
      teachingWeek: 'Teaching Week',
      newStudents: 'New students',
      today: 'This week',
    },
  },
  form: {
    newTitle: 'Add a semester',
    editTitle: 'Change the semester',
    copied: 'Laid out like the same semester a year before; please check the dates.',
    name: 'Name',
    nameOf: (year, term) => `${year}–${year + 1}, ${term === 'autumn' ? 'first' : 'second'} semester`,
    term: 'Semester',
    terms: { autumn: 'First (autumn)', spring: 'Second (spring)' },
    start: 'First day',
    end: 'Last day',
    newStudents: 'New students arrive',
    newStudentsHint: 'Empty where none arrive',
    teachingFrom: 'Teaching Week from',
    teachingTo: 'Teaching Week to',
    teachingHint: 'Empty while not set',
    weeks: 'Weeks',
    remove: 'Remove this semester',
    removing: 'Once it is removed:',
    removeNow: 'Remove',
    keep: 'Keep it',
    missing: 'Please fill in the dates.',
    gone: 'The calendar has no such semester; somebody may just have removed it.',
  },
  faults: {
    nameMissing: 'Give the semester a name.',
    endBeforeStart: 'The last day must come after the first.',
    tooLong: 'No semester is that long; look at the years.',
    overlaps: (name) => `Its days overlap with those of “${name}”.`,
    teachingWeekOutside: 'Teaching Week must lie in the semester.',
    teachingWeekCrooked: 'Teaching Week must run from a Monday to the Sunday after.',
    holidayOutside: 'A holiday week lies outside of the semester; remove it.',
    holidayNotMonday: 'A holiday week is named by its Monday.',
    hasRecords: (records, filings) =>
      [
        records > 0 && many(records, 'record or problem', 'records or problems'),
        filings > 0 && many(filings, 'filing'),
      ]
        .filter(Boolean)
        .join(', '),
    hasRecordsWords: (what) => `It cannot be removed: it holds ${what}.`,
  },
  warnings: {
    startNotMonday: 'The first day is no Monday: the first week will be shorter.',
    newStudentsOutside: 'The new students’ day lies outside of the semester; please check.',
    newStudentsMissing: 'Without the new students’ day there is no deadline for the plans.',
    teachingWeekMissing: 'Without Teaching Week there is no deadline for leaders’ work in their colleges.',
    teachingWeekIsHoliday: 'Teaching Week is marked as a holiday too; please check.',
  },
  impact: {
    title: 'What saving would change',
    unchanged: 'Nothing has been changed.',
    faulty: 'Mend what is pointed out first.',
    waiting: 'Counting over everybody’s records…',
    failed: 'It could not be worked out, so it cannot be saved yet. What you typed is still here.',
    changed: 'Somebody has just changed the calendar. This is worked out from the newest; please look again.',
    nobody: 'Nobody’s standing changes.',
    people: (count) => `The standing of ${many(count, 'person', 'people')} changes.`,
    units: (count) => `The standing of ${many(count, 'unit')} changes.`,
    lost: (count) => `${many(count, 'record')} would lie in no semester, and count no more.`,
    found: (count) => `${many(count, 'record')} from outside of semesters would count.`,
    added: (people, duties) =>
      people === 0
        ? 'A new semester; nobody has duties in it yet.'
        : `A new semester: ${many(people, 'person has', 'people have')} duties, ${duties} kinds in all.`,
    removed: (people) => `This semester counts no more, for ${many(people, 'person', 'people')}.`,
    weeks: (before, after) => `Teaching weeks: ${before} → ${after}`,
    months: (before, after) => `Months that count: ${before} → ${after}`,
    windows: {
      week: (before, after, people) =>
        before === after
          ? `still ${many(after, 'week')}, but others, for ${many(people, 'person', 'people')}`
          : `${before} → ${many(after, 'week')}, for ${many(people, 'person', 'people')}`,
      month: (before, after, people) =>
        before === after
          ? `still ${many(after, 'month')}, with other ends, for ${many(people, 'person', 'people')}`
          : `${before} → ${many(after, 'month')}, for ${many(people, 'person', 'people')}`,
    },
    move: (before, after, people) => `${many(people, 'person', 'people')}: ${before} → ${after}`,
    unitMove: (before, after, units) => `${many(units, 'unit')}: ${before} → ${after}`,
    states: {
      met: 'met',
      missed: 'missed',
      behind: 'behind',
      onTrack: 'on track',
      upcoming: 'not begun',
      unassigned: 'link missing',
      late: 'filed late',
    },
    notTheirs: 'not asked',
    deadline: 'Deadline',
    teachingWeekDeadline: 'School leaders in their colleges (before Teaching Week)',
    day: (before, after) => `${before} → ${after}`,
    noDay: 'none',
    line: (title, parts) => `${title}: ${parts.join('; ')}`,
  },
  saved: 'Saved; phones follow when they next have a network',
  removed: 'The semester was removed',
  undo: 'Undo',
  undone: 'The calendar is as it was',
  undoFailed: 'It could not be undone: the calendar was changed again. Open the semester and check.',
};
