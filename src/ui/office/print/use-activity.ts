import { useCallback } from 'preact/hooks';
import type { PlaceKind } from '../../../domain/place.ts';
import { usePlacesMessages } from '../../messages/places-messages.ts';
import { useServices } from '../../services.ts';

/** What the poster in a kind of place starts, in the policy's words: Chinese, whatever the language of the desk. */
export function useActivity(): (kind: PlaceKind) => string {
  const { kinds } = usePlacesMessages();
  const policy = useServices().phone.value?.enrolment?.reference.policy;
  return useCallback(
    (kind) => {
      const started = policy?.kinds.find(({ posters }) => posters.includes(kind));
      return started ? started.title.zh : kinds[kind];
    },
    [policy, kinds],
  );
}
