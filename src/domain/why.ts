import type { Activity } from './activity.ts';
import { daysHeld } from './appointments.ts';
import type { Calendar } from './calendar.ts';
import { createCampusClock } from './campus-clock.ts';
import { type Assessed, appliesIn, personalDeadline } from './progress.ts';
import { type AppointmentReason, appointmentReason } from './regulation/appointment-reason.ts';
import { holdsFor } from './regulation/condition.ts';
import { isLate } from './regulation/deadline.ts';
import { type LinkReason, linkReason } from './regulation/link-reason.ts';
import type { Duty, Policy } from './regulation/policy.ts';
import { type DatedActivity, isInRole, isOfKind, type Selection } from './regulation/selection.ts';
import { surroundings, type TimeReason, timeReason, windowsOn } from './regulation/time-reason.ts';
import { holidayMondays, type Span, whyNoWorkingDay } from './regulation/windows.ts';
import type { Appointment } from './roster.ts';

/** What a record counts for, and what it nearly counts for. */
export interface Explanation {
  /** The campus date under which it is counted. */
  date: string;
  counts: Counted[];
  misses: Miss[];
}

export interface Counted {
  duty: string;
  clause: string;
  window: Span;
  /** After the duty's deadline: it counts all the same (RE15). */
  isLate: boolean;
}

export interface Miss {
  duty: string;
  clause: string;
  reason: Reason;
}

/** Why a record does not count for a duty that asks for its kind and that the person has, or had. */
export type Reason =
  | TimeReason
  | AppointmentReason
  | LinkReason
  /** Another role than the duty asks for; `given` is `null` where the record names none. */
  | { tag: 'wrongRole'; asked: 'convened' | 'attended'; given: 'convened' | 'attended' | null }
  /** Students met are counted, and the record names no number. */
  | { tag: 'noPeople' }
  /** Working days are counted. */
  | { tag: 'notWorkingDay'; because: 'weekend' | 'holidayWeek' };

/**
 * Which of the person's duties a record counts for, with the window, and for each that it nearly fits the first reason
 * why not (RE16). What it counts for is what `assess` says over all semesters of the calendar.
 */
export function explainActivity(
  policy: Policy,
  calendar: Calendar,
  person: Assessed,
  activity: Activity,
): Explanation {
  const date = createCampusClock(calendar.timeZone)(activity.on);
  const explanation: Explanation = { date, counts: [], misses: [] };
  const kind = policy.kinds.find(({ id }) => id === activity.kind);
  if (!kind) return explanation;
  const dated = { ...activity, date, faceToFace: kind.faceToFace };
  for (const duty of policy.duties) {
    if (duty.counts.measure === 'link' || !isOfKind(duty.counts, dated)) continue;
    const { counts, reason } = explainDuty(policy, calendar, person.appointments, duty, duty.counts, dated);
    explanation.counts.push(...counts);
    if (reason) explanation.misses.push({ duty: duty.id, clause: duty.clause, reason });
  }
  return explanation;
}

/** Neither where the duty never was the person's around that time. */
function explainDuty(
  policy: Policy,
  calendar: Calendar,
  appointments: Appointment[],
  duty: Duty,
  selection: Selection,
  activity: DatedActivity,
): { counts: Counted[]; reason: Reason | null } {
  const { date } = activity;
  const fitting = appointments.filter((appointment) => holdsFor(policy, duty.who, appointment));
  const windows = windowsOn(policy, calendar, duty.per, date);
  const theirs = windows.filter(({ window }) => appliesIn(policy, fitting, window));
  if (theirs.length === 0) {
    const around = surroundings(calendar, duty.per, date);
    const isNear = around !== null && daysHeld(fitting, around) > 0;
    if (!isNear) return { counts: [], reason: null };
    const [first] = windows;
    const reason = first
      ? appointmentReason(policy, fitting, first.window, date)
      : timeReason(policy, calendar, duty.per, date);
    return { counts: [], reason };
  }
  const reason = contentReason(calendar, appointments, selection, activity);
  if (reason) return { counts: [], reason };
  const counts = theirs.map(({ semester, window }) => ({
    ...{ duty: duty.id, clause: duty.clause, window },
    isLate: isLate(personalDeadline(policy, appointments, duty, semester), date),
  }));
  return { counts, reason: null };
}

/** What stands against the record itself, whenever it was. */
function contentReason(
  calendar: Calendar,
  appointments: Appointment[],
  selection: Selection,
  activity: DatedActivity,
): Reason | null {
  if (selection.role && !isInRole(selection, activity)) {
    return { tag: 'wrongRole', asked: selection.role, given: activity.role ?? null };
  }
  const reason = selection.linked ? linkReason(selection.linked, appointments, activity) : null;
  if (reason) return reason;
  if (selection.measure === 'people' && !activity.people) return { tag: 'noPeople' };
  if (selection.measure !== 'workingDays') return null;
  const because = whyNoWorkingDay(holidayMondays(calendar.semesters), activity.date);
  return because && { tag: 'notWorkingDay', because };
}
