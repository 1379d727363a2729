import type { Activity } from './activity.ts';
import type { Calendar } from './calendar.ts';
import { createCampusClock } from './campus-clock.ts';
import { type Demand, type Due, demandsOf } from './demands.ts';
import type { Standing, Window } from './progress.ts';
import { isLate } from './regulation/deadline.ts';
import type { LinkKind, Policy } from './regulation/policy.ts';
import { isOfKind } from './regulation/selection.ts';

export type { Due } from './demands.ts';
export { deadlineOf } from './regulation/deadline.ts';

/** One line of "next": one kind of activity, and all that it would serve. */
export interface NextStep {
  /** The kinds that would do, in the policy's order; several where they serve equally. */
  kinds: string[];
  /** Where it has to be: in a linked class, college or branch. */
  linked: LinkKind | null;
  role: 'convened' | 'attended' | null;
  measure: 'records' | 'people' | 'workingDays';
  /** How many more until `by`, for the duty that asks most until then. */
  remaining: number;
  /** The last campus date. */
  by: string;
  due: Due;
  /** The duties that it serves, the most pressing first. */
  serves: Serving[];
}

export interface Serving {
  duty: string;
  clause: string;
  remaining: number;
  by: string;
  due: Due;
}

/** More would be a list of chores. */
const MOST_STEPS = 3;

/**
 * What to do next, the most pressing first, at most three lines (RE14). A duty whose link is missing asks for nothing
 * that the person could do; encouraged ones and those without verdict are never due.
 *
 * @param today a campus date
 */
export function nextSteps(policy: Policy, standings: Standing[], today: string): NextStep[] {
  let pool = demandsOf(policy, standings, today);
  const steps: NextStep[] = [];
  for (let lead = pool[0]; lead && steps.length < MOST_STEPS; lead = pool[0]) {
    const step = stepFor(policy, lead, pool);
    steps.push(step.line);
    pool = pool.filter((demand) => !step.served.includes(demand));
  }
  return steps;
}

/** The kind of activity that meets the demand and serves most others at the same time. */
function stepFor(policy: Policy, lead: Demand, pool: Demand[]): { line: NextStep; served: Demand[] } {
  const servedByKind = policy.kinds
    .filter((kind) => isOfKind(lead.selection, { kind: kind.id, faceToFace: kind.faceToFace }))
    .map((kind) => ({
      kind: kind.id,
      served: joinable(
        lead,
        pool.filter(({ selection }) => isOfKind(selection, { kind: kind.id, faceToFace: kind.faceToFace })),
      ),
    }));
  const most = Math.max(0, ...servedByKind.map(({ served }) => served.length));
  const best = servedByKind.filter(({ served }) => served.length === most);
  const served = best[0]?.served ?? [lead];
  const equal = best.filter((other) => other.served.every((demand) => served.includes(demand)));
  const untilThen = served.filter(({ by }) => by === lead.by);
  const line: NextStep = {
    kinds: equal.map(({ kind }) => kind),
    linked: served.find(({ selection }) => selection.linked)?.selection.linked ?? null,
    role: served.find(({ selection }) => selection.role)?.selection.role ?? null,
    measure: lead.selection.measure,
    remaining: Math.max(
      ...untilThen
        .filter(({ selection }) => selection.measure === lead.selection.measure)
        .map(({ remaining }) => remaining),
    ),
    by: lead.by,
    due: lead.due,
    serves: served.map(({ duty, clause, remaining, by, due }) => ({ duty, clause, remaining, by, due })),
  };
  return { line, served };
}

/**
 * Of the demands that a kind fits, those that one and the same activity can serve together with the leading one: it
 * may be asked to be in one linked place and in one role, not in two.
 */
function joinable(lead: Demand, demands: Demand[]): Demand[] {
  let { linked, role } = lead.selection;
  const joined = [lead];
  for (const demand of demands) {
    if (demand === lead) continue;
    const { selection } = demand;
    if (linked && selection.linked && linked !== selection.linked) continue;
    if (role && selection.role && role !== selection.role) continue;
    linked ??= selection.linked;
    role ??= selection.role;
    joined.push(demand);
  }
  return joined;
}

/** Windows that are over without having been met, duty by duty: what cannot be mended, to be said once. */
export function lostWindows(standings: Standing[]): { duty: string; clause: string; windows: Window[] }[] {
  return standings
    .filter(({ level }) => level === 'required')
    .map(({ duty, clause, windows }) => ({
      ...{ duty, clause },
      windows: windows.filter(({ state }) => state === 'missed'),
    }))
    .filter(({ windows }) => windows.length > 0);
}

/**
 * The ids of the activities that met a duty after its deadline: they count, and are shown as late (RE15). What came
 * when the target was reached already is not late.
 */
export function lateActivities(
  policy: Policy,
  calendar: Calendar,
  standing: Standing,
  activities: Activity[],
): string[] {
  const { deadline } = standing;
  if (deadline === null) return [];
  const campusDate = createCampusClock(calendar.timeZone);
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const measure = policy.duties.find(({ id }) => id === standing.duty)?.counts.measure;
  return standing.windows.flatMap((window) => {
    let count = 0;
    return window.activities.filter((id) => {
      const activity = byId.get(id);
      if (!activity || count >= window.target) return false;
      count += measure === 'people' ? (activity.people ?? 0) : 1;
      return isLate(deadline, campusDate(activity.on));
    });
  });
}
