import { type Demand, demandsOf } from './demands.ts';
import type { Visit } from './log/fold.ts';
import type { Standing } from './progress.ts';
import type { Policy } from './regulation/policy.ts';

/** The activity kinds in the order in which a person is likely to want one (KO1). */
export interface KindOrder {
  /** What duties still ask for, the most pressing first. */
  due: DueKind[];
  /** All others: what was done last first, then in the policy's order. */
  others: string[];
}

export interface DueKind extends Pick<Demand, 'duty' | 'clause' | 'remaining' | 'by' | 'due'> {
  kind: string;
  measure: 'records' | 'people' | 'workingDays';
}

/**
 * A demand that any activity in person would serve names no kind: it orders none.
 *
 * @param today a campus date
 */
export function orderKinds(
  policy: Policy,
  standings: Standing[],
  visits: Pick<Visit, 'kind' | 'on' | 'retracted'>[],
  today: string,
): KindOrder {
  const due = new Map<string, DueKind>();
  for (const demand of demandsOf(policy, standings, today)) {
    const { duty, clause, remaining, by, due: end, selection } = demand;
    for (const kind of policy.kinds.filter(({ id }) => selection.kinds?.includes(id))) {
      if (due.has(kind.id)) continue;
      const { measure } = selection;
      due.set(kind.id, { kind: kind.id, duty, clause, remaining, by, due: end, measure });
    }
  }
  const lastUse = new Map<string, number>();
  for (const { kind, on, retracted } of visits) {
    if (!retracted) lastUse.set(kind, Math.max(lastUse.get(kind) ?? 0, Date.parse(on)));
  }
  const others = policy.kinds
    .map(({ id }) => id)
    .filter((id) => !due.has(id))
    .sort((a, b) => (lastUse.get(b) ?? 0) - (lastUse.get(a) ?? 0));
  return { due: [...due.values()], others };
}

/** The role that the person's duties ask for in this kind; `attended` where they ask for none. */
export function likelyRole(policy: Policy, standings: Standing[], kind: string): 'convened' | 'attended' {
  const own = new Set(standings.map(({ duty }) => duty));
  const asks = policy.duties.some(
    ({ id, counts }) =>
      own.has(id) &&
      counts.measure !== 'link' &&
      counts.role === 'convened' &&
      counts.kinds?.includes(kind) === true,
  );
  return asks ? 'convened' : 'attended';
}

/** Whether some duty counts the students met in this kind, so that a record without a number adds nothing. */
export function countsPeople(policy: Policy, kind: string): boolean {
  return policy.duties.some(
    ({ counts }) => counts.measure === 'people' && counts.kinds?.includes(kind) === true,
  );
}
