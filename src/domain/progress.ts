import type { Activity } from './activity.ts';
import { clampDate, daysHeld, linksOn } from './appointments.ts';
import type { Calendar, Semester } from './calendar.ts';
import { holdsFor } from './regulation/condition.ts';
import { deadlineOf } from './regulation/deadline.ts';
import type { Duty, Period, Policy } from './regulation/policy.ts';
import {
  type DatedActivity,
  dateActivities,
  isInRole,
  isLinked,
  isOfKind,
  type Selection,
  within,
} from './regulation/selection.ts';
import { type DutyState, dutyState, type Window, windowState } from './regulation/states.ts';
import {
  academicYear,
  countWorkingDays,
  holidayMondays,
  lengthOf,
  type Span,
  whyNoWorkingDay,
  windowsOf,
} from './regulation/windows.ts';
import type { Appointment, Person } from './roster.ts';

export type { DutyState, Window, WindowState } from './regulation/states.ts';

/** Where a person stands with one duty. */
export interface Standing {
  duty: string;
  clause: string;
  level: Duty['level'];
  state: DutyState;
  /** The last campus date on which it is done in time, where that is before its window ends (RE15). */
  deadline: string | null;
  windows: Window[];
}

/** Whom the duties are for: of a person, only this matters. */
export type Assessed = Pick<Person, 'id' | 'name' | 'appointments'>;

/**
 * Where a person stands with each duty of a semester on a campus date. Duties that apply in no window are not listed.
 * Never throws on data that the schemas accept; an unknown semester has no duties (RE21).
 *
 * @param semester the id of a semester of the calendar
 * @param today a campus date
 */
export function assess(
  policy: Policy,
  calendar: Calendar,
  person: Assessed,
  activities: Activity[],
  semester: string,
  today: string,
): Standing[] {
  const running = calendar.semesters.find(({ id }) => id === semester);
  if (!running) return [];
  const { appointments } = person;
  const onDay = clampDate(today, { from: running.start, to: running.end });
  const dated = dateActivities(policy, calendar, activities, reachOf(calendar, running));
  const holidays = holidayMondays(calendar.semesters);
  const windowsByPeriod = new Map<Period, Span[]>();
  const windowsPer = (per: Period) => {
    const held = windowsByPeriod.get(per) ?? windowsOf(policy, calendar, running, per);
    windowsByPeriod.set(per, held);
    return held;
  };

  return policy.duties.flatMap((duty): Standing[] => {
    const { id, clause, level, counts } = duty;
    const about = { duty: id, clause, level };
    const fitting = appointments.filter((appointment) => holdsFor(policy, duty.who, appointment));
    if (fitting.length === 0) return [];
    const isTheirs = (span: Span) => appliesIn(policy, fitting, span);
    const isTheirsToday = isTheirs({ from: onDay, to: onDay });

    if (counts.measure === 'link') {
      if (!isTheirsToday) return [];
      const isMet = linksOn(appointments, onDay, counts.linked).length >= duty.target;
      return [{ ...about, state: isMet ? 'met' : 'unassigned', deadline: null, windows: [] }];
    }
    const windows = windowsPer(duty.per)
      .filter(isTheirs)
      .map((span) => judgeWindow(duty, counts, holidays, appointments, dated, span, today));
    if (windows.length === 0) return [];
    // Where the duty is no longer theirs, or not yet, nobody is to be asked for the link.
    const needsLink =
      isTheirsToday &&
      counts.linked !== undefined &&
      linksOn(appointments, onDay, counts.linked).length === 0;
    const deadline = personalDeadline(policy, appointments, duty, running);
    return [{ ...about, state: stateOf(duty, windows, needsLink, today), deadline, windows }];
  });
}

/** Whether a duty applies: appointments that it is for were held on enough of the span's days (RE3). */
export function appliesIn(policy: Policy, fitting: Appointment[], span: Span): boolean {
  const days = daysHeld(fitting, span);
  return days > 0 && days >= lengthOf(span) * policy.readings.appliesFromShare;
}

/** {@link deadlineOf} a duty, where the person is among those whom it binds (RE15). */
export function personalDeadline(
  policy: Policy,
  appointments: Appointment[],
  duty: Duty,
  semester: Semester,
): string | null {
  const bound = duty.dueBefore?.who;
  if (bound === undefined) return null;
  const fitting = appointments.filter((appointment) => holdsFor(policy, bound, appointment));
  const span = { from: semester.start, to: semester.end };
  return appliesIn(policy, fitting, span) ? deadlineOf(duty, semester) : null;
}

/** All dates whose activities can count in a semester's windows. */
function reachOf(calendar: Calendar, semester: Semester): Span {
  const year = academicYear(calendar, semester);
  return {
    from: year.from < semester.start ? year.from : semester.start,
    to: year.to > semester.end ? year.to : semester.end,
  };
}

function judgeWindow(
  duty: Duty,
  selection: Selection,
  holidays: Set<number>,
  appointments: Appointment[],
  dated: DatedActivity[],
  span: Span,
  today: string,
): Window {
  const fitting = within(dated, span).filter(
    (activity) =>
      isOfKind(selection, activity) &&
      isInRole(selection, activity) &&
      isLinked(selection, appointments, activity),
  );
  const { count, target, counted } = measure(duty, selection, holidays, span, fitting);
  const state = windowState(span, count >= target, today);
  return {
    ...span,
    ...{ count, target },
    state: state === 'missed' && duty.noVerdict ? 'open' : state,
    activities: counted.map(({ id }) => id),
  };
}

/** RE10 */
function measure(
  duty: Duty,
  { measure }: Selection,
  holidays: Set<number>,
  span: Span,
  fitting: DatedActivity[],
): { count: number; target: number; counted: DatedActivity[] } {
  switch (measure) {
    case 'records':
      return { count: fitting.length, target: duty.target, counted: fitting };
    case 'people': {
      const count = fitting.reduce((sum, { people }) => sum + (people ?? 0), 0);
      return { count, target: duty.target, counted: fitting };
    }
    case 'workingDays': {
      const counted = fitting.filter(({ date }) => whyNoWorkingDay(holidays, date) === null);
      const days = new Set(counted.map(({ date }) => date));
      return { count: days.size, target: shareOf(duty.target, countWorkingDays(holidays, span)), counted };
    }
  }
}

/** Days that make up a share of them, rounded up; a hair less, for 0.07 × 100 is not 7 in binary. */
function shareOf(share: number, days: number): number {
  return Math.ceil(share * days - 1e-9);
}

/** RE11; a duty without verdict is never behind. */
function stateOf(duty: Duty, windows: Window[], needsLink: boolean, today: string): DutyState {
  const state = dutyState(windows, needsLink, today);
  return state === 'behind' && duty.noVerdict ? 'onTrack' : state;
}
