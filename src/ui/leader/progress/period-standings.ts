import type { DeclaredStanding } from '../../../domain/declarations.ts';
import { lateActivities } from '../../../domain/pace.ts';
import type { Policy } from '../../../domain/regulation/policy.ts';
import { dutyState } from '../../../domain/regulation/states.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { activitiesOf, ownStandings } from '../standings.ts';
import type { Period } from './period.ts';

/** Where the person stands in a period. */
export interface PeriodStanding extends DeclaredStanding {
  /** Of its activities, those that came after the deadline (RE15). */
  late: string[];
}

/** A year's semesters are put together: each duty once, with the windows of them all. */
export function periodStandings(
  phone: PhoneState,
  reference: Reference,
  period: Period,
  today: string,
): PeriodStanding[] {
  const { policy, calendar } = reference;
  const activities = activitiesOf(phone);
  const all = period.semesters.flatMap(({ id }) =>
    ownStandings(phone, reference, id, today).map(
      (standing): PeriodStanding => ({
        ...standing,
        late: lateActivities(policy, calendar, standing, activities),
      }),
    ),
  );
  if (period.semesters.length === 1) return all;
  return policy.duties.flatMap(({ id }) => {
    const same = all.filter(({ duty }) => duty === id);
    const last = same.at(-1);
    return last ? [merge(policy, same, last, today)] : [];
  });
}

function merge(policy: Policy, same: PeriodStanding[], last: PeriodStanding, today: string): PeriodStanding {
  const windows = same
    .flatMap((standing) => standing.windows)
    .filter(({ from }, index, every) => every.findIndex((other) => other.from === from) === index);
  if (windows.length === 0) return last;
  const noVerdict = policy.duties.find(({ id }) => id === last.duty)?.noVerdict;
  const state = dutyState(windows, last.state === 'unassigned', today);
  return {
    ...last,
    windows,
    state: noVerdict && state === 'behind' ? 'onTrack' : state,
    late: [...new Set(same.flatMap(({ late }) => late))],
  };
}
