import { useMemo } from 'preact/hooks';
import { personToViewer } from '../../../domain/problems/viewer.ts';
import type { Reference } from '../../../domain/wire.ts';
import { useProblemMessages } from '../../messages/problem-messages.ts';
import { useToday } from '../../shared/use-today.ts';
import { createNames } from '../names.ts';
import type { Telling } from './problem-words.ts';

/** How problems are told to the person of this phone. */
export function useTelling(reference: Reference): Telling {
  const p = useProblemMessages();
  const today = useToday();
  return useMemo(
    () => ({ viewer: personToViewer(reference.person, today), names: createNames(reference), today, p }),
    [reference, today, p],
  );
}
