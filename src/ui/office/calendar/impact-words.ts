import type {
  CalendarImpact,
  SemesterImpact,
  StateMove,
} from '../../../domain/office/calendar/impact-schema.ts';
import type { Policy, Text } from '../../../domain/regulation/policy.ts';
import type { CalendarMessages } from '../../messages/zh-cn-calendar.ts';

/** What words about an impact are made with. */
export interface ImpactTelling {
  policy: Policy;
  c: CalendarMessages;
  titleOf: (title: Text) => string;
  /** A campus date in words. */
  day: (date: string) => string;
}

export interface ImpactSection {
  key: string;
  name: string;
  lines: string[];
}

/** First of all: whose standing changes, and which records are lost or found (CD4). */
export function headlineOf(
  { people, units, records }: CalendarImpact,
  { impact }: CalendarMessages,
): string[] {
  return [
    people === 0 ? impact.nobody : impact.people(people),
    ...(units > 0 ? [impact.units(units)] : []),
    ...(records.lost > 0 ? [impact.lost(records.lost)] : []),
    ...(records.found > 0 ? [impact.found(records.found)] : []),
  ];
}

/** What changes in each semester, line by line. */
export function sectionsOf({ semesters }: CalendarImpact, telling: ImpactTelling): ImpactSection[] {
  return semesters.map((impact) => ({
    key: impact.semester,
    name: impact.name,
    lines: linesOf(impact, telling),
  }));
}

function linesOf(impact: SemesterImpact, telling: ImpactTelling): string[] {
  const { c } = telling;
  const { weeks, months, duties } = impact;
  const most = Math.max(0, ...duties.map(({ people }) => people));
  // Of a whole semester that comes or goes each duty would say the same.
  if (weeks.before === null) return [c.impact.added(most, duties.length)];
  if (weeks.after === null) return [c.impact.removed(most)];
  return [
    ...(weeks.before === weeks.after ? [] : [c.impact.weeks(weeks.before, weeks.after)]),
    ...(months.before === months.after || months.before === null || months.after === null
      ? []
      : [c.impact.months(months.before, months.after)]),
    ...impact.deadlines.map((deadline) => deadlineToWords(deadline, telling)),
    ...duties.flatMap((duty) => dutyToWords(duty, telling)),
    ...impact.unitDuties.map(({ duty, moves }) =>
      c.impact.line(unitDutyTitle(duty, telling), movesToWords(moves, c, c.impact.unitMove)),
    ),
  ];
}

function deadlineToWords(
  { duty, before, after }: SemesterImpact['deadlines'][number],
  telling: ImpactTelling,
): string {
  const { c, day } = telling;
  const title = duty === null ? c.impact.teachingWeekDeadline : unitDutyTitle(duty, telling);
  const words = (date: string | null) => (date === null ? c.impact.noDay : day(date));
  return c.impact.line(`${title} · ${c.impact.deadline}`, [c.impact.day(words(before), words(after))]);
}

function dutyToWords(
  { duty, moves, windows }: SemesterImpact['duties'][number],
  { policy, c, titleOf }: ImpactTelling,
): string {
  const known = policy.duties.find(({ id }) => id === duty);
  const per = known?.per === 'month' ? 'month' : 'week';
  const spans = windows.flatMap(({ before, after, count }) =>
    before === null || after === null ? [] : [c.impact.windows[per](before, after, count)],
  );
  return c.impact.line(known ? titleOf(known.title) : duty, [
    ...spans,
    ...movesToWords(moves, c, c.impact.move),
  ]);
}

function movesToWords(
  moves: StateMove[],
  { impact }: CalendarMessages,
  say: (before: string, after: string, count: number) => string,
): string[] {
  const words = (state: StateMove['before']) => (state === null ? impact.notTheirs : impact.states[state]);
  return [...moves]
    .sort((a, b) => b.count - a.count)
    .map(({ before, after, count }) => say(words(before), words(after), count));
}

function unitDutyTitle(id: string, { policy, titleOf }: ImpactTelling): string {
  const known = policy.unitDuties.find((duty) => duty.id === id);
  return known ? titleOf(known.title) : id;
}
