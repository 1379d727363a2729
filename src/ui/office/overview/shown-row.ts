import type { PersonRow, ShownStanding, ShownUnitStanding } from '../../../domain/office/overview-wire.ts';
import type { Policy } from '../../../domain/regulation/policy.ts';
import { type DutyRow, dutyRow, type RowState, unitState } from '../../leader/progress/duty-row-model.ts';

/** A standing as the leader's own phone shows it; `null` for a duty that this device's policy does not know. */
export function shownRow(policy: Policy | undefined, standing: ShownStanding, today: string): DutyRow | null {
  const duty = policy?.duties.find(({ id }) => id === standing.duty);
  if (!duty) return null;
  const windows = standing.windows.map(({ isDeclared, ...window }) => ({
    ...window,
    // The records stay at the endpoint until they are asked for, and so do the words of a declaration.
    activities: [],
    ...(isDeclared
      ? { declaration: { id: '', at: '', duty: duty.id, from: window.from, to: window.to } }
      : {}),
  }));
  const late = Array.from({ length: standing.late }, () => '');
  return dutyRow(duty, { ...standing, windows, late }, today);
}

export function unitRowState(policy: Policy | undefined, standing: ShownUnitStanding): RowState | null {
  const duty = policy?.unitDuties.find(({ id }) => id === standing.duty);
  if (!duty) return null;
  const window = { ...standing.window, activities: [] };
  return unitState(standing.state, window, duty.counts.measure, standing.isLate);
}

/** Said of a duty for which nothing is to be done now: without verdict, not begun, or done for this week or month. */
const NOTHING_TO_DO: RowState['tag'][] = ['figure', 'upcoming', 'done'];

/** What is asked of a person and not met yet, without what bears no verdict. */
export function openRows(
  policy: Policy | undefined,
  { standings }: Pick<PersonRow, 'standings'>,
  today: string,
): DutyRow[] {
  return standings
    .filter(({ level, state }) => level === 'required' && state !== 'met')
    .flatMap((standing) => shownRow(policy, standing, today) ?? [])
    .filter(({ state }) => !NOTHING_TO_DO.includes(state.tag));
}
