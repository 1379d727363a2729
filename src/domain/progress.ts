import type { Activity } from './activity.ts';
import { clampDate, daysHeld, linksOn } from './appointments.ts';
import type { Calendar } from './calendar.ts';
import { createCampusClock } from './campus-clock.ts';
import { dateToDay } from './campus-day.ts';
import { type Condition, holdsFor } from './regulation/condition.ts';
import type { Counts, Duty, Policy } from './regulation/policy.ts';
import { lengthOf, type Span, windowsOf, workingDays } from './regulation/windows.ts';
import type { Person } from './roster.ts';

export type WindowState = 'met' | 'missed' | 'future' | 'open';
export type DutyState = 'met' | 'missed' | 'behind' | 'onTrack' | 'upcoming' | 'unassigned';

export interface Window extends Span {
  count: number;
  target: number;
  state: WindowState;
  /** The activities that made the count, in the order of their campus dates. */
  activities: string[];
}

/** Where a person stands with one duty. */
export interface Standing {
  duty: string;
  clause: string;
  level: Duty['level'];
  state: DutyState;
  windows: Window[];
}

/** Whom the duties are for: of a person, only this matters. */
export type Assessed = Pick<Person, 'id' | 'name' | 'appointments'>;

/** An activity on its campus date, with what its kind says. */
export interface DatedActivity extends Activity {
  date: string;
  faceToFace: boolean;
}

/**
 * Where a person stands with each duty of a semester on a campus date. Duties that apply in no window are not listed.
 * Never throws on data that the schemas accept; an unknown semester has no duties.
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
  const dated = dateActivities(policy, calendar, activities);
  const onDay = clampDate(today, { from: running.start, to: running.end });

  return policy.duties.flatMap((duty): Standing[] => {
    const { id, clause, level, counts } = duty;
    const about = { duty: id, clause, level };
    if (counts.measure === 'link') {
      if (!appliesIn(policy, person, duty.who, { from: onDay, to: onDay })) return [];
      const isLinked = linksOn(person.appointments, onDay, counts.linked).length >= duty.target;
      return [{ ...about, state: isLinked ? 'met' : 'unassigned', windows: [] }];
    }
    const windows = windowsOf(policy, calendar, running, duty.per)
      .filter((span) => appliesIn(policy, person, duty.who, span))
      .map((span) => judgeWindow(duty, calendar, person, dated, span, today));
    if (windows.length === 0) return [];
    const needsLink =
      counts.linked !== undefined && linksOn(person.appointments, onDay, counts.linked).length === 0;
    return [{ ...about, state: judgeDuty(duty, windows, needsLink, today), windows }];
  });
}

/** Whether a duty applies: appointments that it is for were held on enough of the span's days (RE3). */
export function appliesIn(policy: Policy, person: Assessed, who: Condition, span: Span): boolean {
  const fitting = person.appointments.filter((appointment) => holdsFor(policy, who, appointment));
  const days = daysHeld(fitting, span);
  return days > 0 && days >= lengthOf(span) * policy.readings.appliesFromShare;
}

/** The activities by campus date, each id once, those of kinds that the policy does not know left out. */
export function dateActivities(policy: Policy, calendar: Calendar, activities: Activity[]): DatedActivity[] {
  const campusDate = createCampusClock(calendar.timeZone);
  const faceToFace = new Map(policy.kinds.map((kind) => [kind.id, kind.faceToFace]));
  const byId = new Map<string, DatedActivity>();
  for (const activity of activities) {
    const isFaceToFace = faceToFace.get(activity.kind);
    if (isFaceToFace === undefined) continue;
    byId.set(activity.id, { ...activity, date: campusDate(activity.on), faceToFace: isFaceToFace });
  }
  return [...byId.values()].sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type Selection = Exclude<Counts, { measure: 'link' }>;

/** Whether the duty asks for such an activity, wherever and whenever it was (RE8). */
export function isOfKind(counts: Selection, activity: DatedActivity): boolean {
  if (counts.kinds && !counts.kinds.includes(activity.kind)) return false;
  if (counts.faceToFace && !activity.faceToFace) return false;
  return counts.role === undefined || counts.role === activity.role;
}

/** Whether the activity was in a class, college or branch that the person was linked to that day (RE9). */
export function isLinked(counts: Selection, person: Assessed, activity: DatedActivity): boolean {
  if (counts.linked === undefined) return true;
  const links = linksOn(person.appointments, activity.date, counts.linked);
  return (activity.scope?.[counts.linked] ?? []).some((id) => links.includes(id));
}

function judgeWindow(
  duty: Duty,
  calendar: Calendar,
  person: Assessed,
  dated: DatedActivity[],
  span: Span,
  today: string,
): Window {
  const counts = duty.counts as Selection;
  const fitting = within(dated, span).filter(
    (activity) => isOfKind(counts, activity) && isLinked(counts, person, activity),
  );
  const { count, target, activities } = measure(duty, counts, calendar, span, fitting);
  return { ...span, count, target, state: stateOf(duty, span, count >= target, today), activities };
}

/** The part of the activities, ordered by date, that lies in the span. */
function within(dated: DatedActivity[], { from, to }: Span): DatedActivity[] {
  const firstAfter = (isAfter: (date: string) => boolean) => {
    let [low, high] = [0, dated.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isAfter(dated[middle]?.date ?? '')) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return dated.slice(
    firstAfter((date) => date >= from),
    firstAfter((date) => date > to),
  );
}

function measure(duty: Duty, counts: Selection, calendar: Calendar, span: Span, fitting: DatedActivity[]) {
  switch (counts.measure) {
    case 'records':
      return { count: fitting.length, target: duty.target, activities: fitting.map(({ id }) => id) };
    case 'people': {
      const count = fitting.reduce((sum, { people }) => sum + (people ?? 0), 0);
      return { count, target: duty.target, activities: fitting.map(({ id }) => id) };
    }
    case 'workingDays': {
      const days = new Set(workingDays(calendar.semesters, span));
      const onWorkingDays = fitting.filter(({ date }) => days.has(date));
      return {
        count: new Set(onWorkingDays.map(({ date }) => date)).size,
        target: Math.ceil(days.size * duty.target),
        activities: onWorkingDays.map(({ id }) => id),
      };
    }
  }
}

function stateOf(duty: Duty, { from, to }: Span, isMet: boolean, today: string): WindowState {
  if (isMet) return 'met';
  if (to < today) return duty.noVerdict ? 'open' : 'missed';
  return today < from ? 'future' : 'open';
}

/** RE11 */
function judgeDuty(duty: Duty, windows: Window[], needsLink: boolean, today: string): DutyState {
  if (windows.every(({ state }) => state === 'met')) return 'met';
  if (needsLink) return 'unassigned';
  if (windows.some(({ state }) => state === 'missed')) return 'missed';
  if (windows.every(({ state }) => state === 'future')) return 'upcoming';
  if (duty.noVerdict) return 'onTrack';
  const isBehind = windows.some(
    (window) => window.state === 'open' && window.count < expectedBy(window, today),
  );
  return isBehind ? 'behind' : 'onTrack';
}

/** What one would have by now at an even pace, rounded down; today has elapsed. */
function expectedBy(window: Window, today: string): number {
  const elapsed = dateToDay(today) - dateToDay(window.from) + 1;
  return Math.floor((window.target * elapsed) / lengthOf(window));
}
