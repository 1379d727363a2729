import { type Activity, visitsToActivities } from '../../domain/activity.ts';
import { applyDeclarations, type DeclaredStanding } from '../../domain/declarations.ts';
import { assess } from '../../domain/progress.ts';
import type { Reference } from '../../domain/wire.ts';
import type { PhoneState } from '../../storage/phone-state.ts';

/** What counts of a phone's records, on every screen: neither taken back nor refused. */
export function activitiesOf({ records }: Pick<PhoneState, 'records'>): Activity[] {
  return visitsToActivities(
    records.filter(({ state }) => state.name !== 'refused').map(({ visit }) => visit),
  );
}

/** Where this phone's person stands in a semester, with what they declared. */
export function ownStandings(
  phone: Pick<PhoneState, 'records' | 'declarations'>,
  { policy, calendar, person }: Reference,
  semester: string,
  today: string,
): DeclaredStanding[] {
  const standings = assess(policy, calendar, person, activitiesOf(phone), semester, today);
  return applyDeclarations(policy, standings, phone.declarations, today);
}
