import type { FlagName } from '../../domain/evidence/flag.ts';
import type { LinkKind } from '../../domain/regulation/policy.ts';
import { enProgress } from './en-progress.ts';
import type { OverviewMessages } from './zh-cn-overview.ts';

interface Day {
  year: number;
  month: number;
  day: number;
}
const months = 'January February March April May June July August September October November December';
const date = ({ month, day }: Day) => `${day} ${months.split(' ')[month - 1]}`;
const links: Record<LinkKind, string> = { classes: 'class', colleges: 'college', branches: 'Party branch' };
const persons = (count: number) => (count === 1 ? '1 person' : `${count} people`);
const needs = (count: number) => (count === 1 ? '1 person needs' : `${count} people need`);
const times = (count: number) => (count === 1 ? '1 record' : `${count} records`);
const unitsOf = (count: number) => (count === 1 ? '1 unit' : `${count} units`);

const flagSentences: Record<FlagName, string> = {
  placeUnknown: 'the place code is not known',
  placeWithdrawn: 'the place code had been withdrawn',
  outsideSemester: 'the date lies in no semester',
  clockBackwards: 'logged at an earlier time than a record before it on the same phone',
  outsideBracket: 'the time of logging does not fit the server’s time',
  tooFarTooSoon: 'in another building than the visit before, moments apart',
  twiceTheSame: 'looks like the same visit as another record',
};

/** The same in English. */
export const enOverview: OverviewMessages = {
  title: 'Overview',
  print: 'Print',
  noCalendar: 'There is no calendar yet; once there is, the figures stand here.',
  toCalendar: 'Set up the calendar',
  printedOn: (day) => `As logged by ${date(day)} ${day.year}.`,
  people: (people, enrolled) => `${persons(people)}, ${enrolled} enrolled`,
  required: (met, total) => `${met} of ${total} duties met`,
  and: ', ',
  comma: ', ',
  help: {
    title: 'Where we can help',
    none: 'Nothing needs help right now.',
    link: (kind, people) => `${needs(people)} a linked ${links[kind]}, and the roster names none.`,
    unitDuty: (title, isLate, by, units) => {
      const when = isLate ? `was due on ${date(by)}` : `is due by ${date(by)}`;
      return units > 0
        ? `${title} ${when}; ${unitsOf(units)} without it.`
        : `${title} ${when}; none is logged.`;
    },
    notEnrolled: (people) => `${persons(people)} not enrolled yet.`,
    endsSoon: (title, by, people) => `${title} ends on ${date(by)}; ${needs(people)} more.`,
    placesWithoutCode: (places) =>
      places === 1
        ? '1 place has no valid code; its poster cannot be scanned.'
        : `${places} places have no valid code; their posters cannot be scanned.`,
    problemsOverdue: (department, problems) =>
      problems === 1
        ? `${department}: 1 problem of students is past its day.`
        : `${department}: ${problems} problems of students are past their day.`,
    unit: (name, people) => `${name}: ${people}`,
    moreUnits: (units) => `${unitsOf(units)} more`,
    go: {
      roster: 'Assign in the roster',
      filings: 'See the filings',
      enrolment: 'Issue codes',
      places: 'Renew the codes',
      problems: 'See the problems',
    },
  },
  clauses: {
    title: 'By clause',
    caption: 'How many people have met each duty',
    duty: 'Duty',
    share: 'Share',
    people: 'For',
    states: {
      met: 'met',
      onTrack: 'under way',
      behind: 'behind',
      upcoming: 'not due',
      missed: 'not met',
      unassigned: 'no link',
    },
    count: (state, people) => `${state}: ${people}`,
    encouraged: 'encouraged',
    noVerdict: 'for information only',
    none: 'Nothing is asked of anybody this semester yet.',
  },
  units: {
    title: 'By unit',
    caption: 'Each unit, in the order of the roster',
    unit: 'Unit',
    people: 'People',
    enrolled: 'Enrolled',
    required: 'Duties met',
    waiting: 'To do',
    unassigned: (people) => `${persons(people)} without a link`,
    notEnrolled: (people) => `${persons(people)} not enrolled`,
    unitDuty: (title, isLate) => (isLate ? `${title} overdue` : `${title} due soon`),
  },
  unit: {
    duties: 'Of the unit',
    dutiesCaption: 'What the unit itself owes',
    duty: 'Duty',
    state: 'State',
    when: 'When',
    by: (day) => `by ${date(day)}`,
    shared: 'one for several units together',
    people: 'People of the unit',
    peopleCaption: 'Each person, by name',
    name: 'Name',
    posts: 'Posts',
    phone: 'Phone',
    isEnrolled: 'enrolled',
    notEnrolled: 'not enrolled',
    required: 'Met',
    open: 'Still to do',
    allMet: 'all met',
    noDuties: 'nothing is asked',
    nobody: 'Nobody holds a post in this unit on that day.',
    item: (title, words) => `${title}: ${words}`,
  },
  person: {
    caption: 'Each duty',
    duty: 'Duty',
    figure: 'Done',
    state: 'State',
    window: 'Window',
    windows: (count) => `${count} windows`,
    records: (title, figure) => `${title} ${figure}, see the records`,
    linkHeld: 'assigned',
    noDuties: 'Nothing is asked this semester.',
  },
  records: {
    title: (name, duty) => `${name} · ${duty}`,
    caption: 'The records behind the figure',
    counted: (count) => `${times(count)} counted`,
    date: 'Date',
    kind: 'Activity',
    place: 'Place',
    people: 'Students met',
    note: 'Note',
    verdict: 'Counted',
    counts: (window) => (window === '' ? 'Counts' : `Counts for ${window}`),
    late: 'after Teaching Week began',
    misses: (reason) => `Does not count: ${reason}`,
    retracted: 'Taken back by the person; does not count',
    amended: 'amended',
    flag: (name) => `Question: ${flagSentences[name]}.`,
    answer: (text) => (text === null ? 'Not explained yet.' : `They say: ${text}`),
    flagsFailed: 'Whether there are questions cannot be told just now. Please reload the page.',
    none: 'No records of this in the semester yet.',
    elsewhere: (count) =>
      `${times(count)} more counted, logged while in another unit; they are not shown here.`,
    link: 'This is about the roster’s assignment; there is nothing to log.',
  },
  trend: {
    title: 'Week by week',
    lead: (running, before) =>
      before === null
        ? `Filled: ${running}. There is no semester before to compare with.`
        : `Filled: ${running}; outlined: the same weeks of ${before}.`,
    running: 'this semester',
    before: 'same weeks before',
    total: (running, before) => (before === null ? times(running) : `${times(running)}, before ${before}`),
    week: (week) => `Week ${week}`,
    weeks: 'Week',
    table: 'As a table',
    caption: 'Records week by week',
    chart: (category, running, before) =>
      before === null
        ? `${category} week by week, ${times(running)} in all`
        : `${category} week by week, ${times(running)} in all, ${before} in the same weeks before`,
  },
  reasons: {
    ...enProgress.why.reasons,
    beforeAppointment: (day) => `The appointment began only on ${date(day)} ${day.year}.`,
    afterAppointment: (day) => `The appointment had ended on ${date(day)} ${day.year}.`,
    appointmentTooShort: (held, needed) =>
      `The post was held on ${held} of those days; it is asked from ${needed}.`,
    noLink: (kind) => `There was no linked ${links[kind]} then.`,
    notLinked: (kind) => `It is not the person’s linked ${links[kind]}.`,
    linkBegan: (kind, day) => `It became the person’s ${links[kind]} only on ${date(day)} ${day.year}.`,
    linkEnded: (kind, day) => `It was the person’s ${links[kind]} only until ${date(day)} ${day.year}.`,
    roleUnknown: (asked) =>
      `The record does not say whether it was convened; only those ${asked} by the person count here.`,
    wrongRole: (asked) =>
      asked === 'convened'
        ? 'Only those that the person convened count here; this one was attended.'
        : 'Only those that the person attended count here; this one was convened.',
  },
};
