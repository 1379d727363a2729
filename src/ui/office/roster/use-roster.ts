import { rosterSchema } from '../../../domain/office/roster-wire.ts';
import { useMessages } from '../../messages/language.ts';
import { useRosterMessages } from '../../messages/roster-messages.ts';
import { useServices } from '../../services.ts';
import { useDeskData } from '../frame/use-desk-data.ts';
import type { RosterWords } from './roster-model.ts';

/** The roster within reach. */
export function useRoster() {
  return useDeskData('/roster', rosterSchema);
}

/** What the roster's words are made with: the policy that this device holds. */
export function useRosterWords(): RosterWords {
  const { titleOf } = useMessages();
  const r = useRosterMessages();
  const policy = useServices().phone.value?.enrolment?.reference.policy;
  if (!policy) throw new Error('The desk is shown to an enrolled device alone');
  return { policy, titleOf, r };
}
