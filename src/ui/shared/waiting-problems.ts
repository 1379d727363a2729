import { useMemo } from 'preact/hooks';
import { personToViewer } from '../../domain/problems/viewer.ts';
import { waitsFor } from '../../domain/problems/waits-for.ts';
import type { PhoneState } from '../../storage/phone-state.ts';
import { useServices } from '../services.ts';
import { useToday } from './use-today.ts';

/** How many students' problems wait for the person (PR9). */
export function countWaiting(
  { enrolment, problems }: Pick<PhoneState, 'enrolment' | 'problems'>,
  today: string,
): number {
  if (!enrolment || problems.length === 0) return 0;
  const viewer = personToViewer(enrolment.reference.person, today);
  return problems.filter(({ problem }) => waitsFor(problem, viewer)).length;
}

/** The same for this phone. Part of the bundle that everybody waits for, keep it small. */
export function useWaitingProblems(): number {
  const phone = useServices().phone.value;
  const today = useToday();
  return useMemo(() => (phone ? countWaiting(phone, today) : 0), [phone, today]);
}
