import type { Activity } from '../activity.ts';
import { linksOn } from '../appointments.ts';
import type { Calendar } from '../calendar.ts';
import { createCampusClock } from '../campus-clock.ts';
import { dateToDay } from '../campus-day.ts';
import type { Appointment } from '../roster.ts';
import type { Counts, Policy } from './policy.ts';
import type { Span } from './windows.ts';

/** What is counted where it is not a link. */
export type Selection = Exclude<Counts, { measure: 'link' }>;

/** An activity on its campus date, with what its kind says. */
export interface DatedActivity extends Activity {
  date: string;
  faceToFace: boolean;
}

/**
 * The activities whose campus dates lie in the span, in the order of those dates (RE13). An id counts once; kinds that
 * the policy does not know count for nothing (RE8).
 */
export function dateActivities(
  policy: Policy,
  calendar: Calendar,
  activities: Activity[],
  span: Span,
): DatedActivity[] {
  const campusDate = createCampusClock(calendar.timeZone);
  const faceToFaceByKind = new Map(policy.kinds.map((kind) => [kind.id, kind.faceToFace]));
  const byId = new Map<string, DatedActivity>();
  // No zone is a whole day from UTC: what lies further outside need not be asked for its campus date, which is dear.
  const [first, last] = [dateToDay(span.from) - 1, dateToDay(span.to) + 2];
  for (const activity of activities) {
    const faceToFace = faceToFaceByKind.get(activity.kind);
    const day = Date.parse(activity.on) / 86_400_000;
    if (faceToFace === undefined || day < first || day > last) continue;
    const date = campusDate(activity.on);
    if (span.from <= date && date <= span.to) byId.set(activity.id, { ...activity, date, faceToFace });
  }
  return [...byId.values()].sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The part of the activities, in the order of their dates, that lies in the span. */
export function within(dated: DatedActivity[], { from, to }: Span): DatedActivity[] {
  const first = (isReached: (date: string) => boolean) => {
    let [low, high] = [0, dated.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isReached(dated[middle]?.date ?? '')) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return dated.slice(
    first((date) => date >= from),
    first((date) => date > to),
  );
}

/** Whether the duty asks for activities of such a kind, in whatever role, wherever and whenever (RE8). */
export function isOfKind(
  selection: Selection,
  activity: Pick<DatedActivity, 'kind' | 'faceToFace'>,
): boolean {
  if (selection.kinds && !selection.kinds.includes(activity.kind)) return false;
  return !selection.faceToFace || activity.faceToFace;
}

/** Whether the activity was in the role that the duty asks for, where it asks for one (RE8). */
export function isInRole(selection: Selection, activity: DatedActivity): boolean {
  return selection.role === undefined || selection.role === activity.role;
}

/** Whether the activity was in a class, college or branch that the person was linked to on its date (RE9). */
export function isLinked(
  selection: Selection,
  appointments: Appointment[],
  activity: DatedActivity,
): boolean {
  if (selection.linked === undefined) return true;
  const links = linksOn(appointments, activity.date, selection.linked);
  return (activity.scope?.[selection.linked] ?? []).some((id) => links.includes(id));
}
