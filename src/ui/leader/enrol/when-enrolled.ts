import { effect, type ReadonlySignal } from '@preact/signals';
import type { Person } from '../../../domain/roster.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';

interface Enrolled {
  person: Person;
  pendingPlaceCode: string | null;
}

/** Who the phone is enrolled for and what it had begun, as soon as its state tells: a moment after it was committed. */
export function whenEnrolled(phone: ReadonlySignal<PhoneState | undefined>): Promise<Enrolled> {
  let stop = () => {};
  const told = new Promise<Enrolled>((resolve) => {
    stop = effect(() => {
      const state = phone.value;
      if (!state?.enrolment) return;
      const { person } = state.enrolment.reference;
      resolve({ person, pendingPlaceCode: state.pendingPlaceCode });
    });
  });
  return told.finally(() => stop());
}
