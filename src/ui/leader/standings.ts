import { type Activity, visitsToActivities } from '../../domain/activity.ts';
import { applyDeclarations, type DeclaredStanding } from '../../domain/declarations.ts';
import { assess } from '../../domain/progress.ts';
import type { Reference } from '../../domain/wire.ts';
import type { PhoneState } from '../../storage/phone-state.ts';
import { remember } from '../shared/remember.ts';

/** What counts of a phone's records, on every screen: neither taken back nor refused. */
export const activitiesOf = remember(
  ({ records }: Pick<PhoneState, 'records'>): Activity[] =>
    visitsToActivities(records.filter(({ state }) => state.name !== 'refused').map(({ visit }) => visit)),
  new WeakMap(),
);

/** What was last asked of a phone: one goes from screen to screen, and each asks the same. */
const answers = new WeakMap<object, Answer>();

interface Answer {
  reference: Reference;
  semester: string;
  today: string;
  standings: DeclaredStanding[];
}

/** Where this phone's person stands in a semester, with what they declared. */
export function ownStandings(
  phone: Pick<PhoneState, 'records' | 'declarations'>,
  reference: Reference,
  semester: string,
  today: string,
): DeclaredStanding[] {
  const held = answers.get(phone);
  if (held?.reference === reference && held.semester === semester && held.today === today)
    return held.standings;
  const { policy, calendar, person } = reference;
  const assessed = assess(policy, calendar, person, activitiesOf(phone), semester, today);
  const standings = applyDeclarations(policy, assessed, phone.declarations, today);
  answers.set(phone, { reference, semester, today, standings });
  return standings;
}
