import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { PhoneState } from '../../../src/storage/phone-state.ts';
import { whenEnrolled } from '../../../src/ui/leader/enrol/when-enrolled.ts';
import { createPhone, reference } from './records.ts';

test('the phone’s state is waited for, and the place that was begun is in it', async () => {
  const phone = signal<PhoneState | undefined>({ ...createPhone([]), enrolment: null });
  const told = whenEnrolled(phone);
  phone.value = createPhone([], { pendingPlaceCode: '7K3MZQ4TVX9B2NPA' });
  expect(await told).toEqual({ person: reference.person, pendingPlaceCode: '7K3MZQ4TVX9B2NPA' });
});
