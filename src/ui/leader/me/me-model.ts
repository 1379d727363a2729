import type { Appointment } from '../../../domain/roster.ts';

/** The appointments that a person holds on a campus date. */
export function appointmentsOn(appointments: Appointment[], today: string): Appointment[] {
  return appointments.filter(({ from, to }) => from <= today && (to === null || today <= to));
}
