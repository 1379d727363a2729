import { daysHeld } from '../appointments.ts';
import type { Appointment } from '../roster.ts';
import type { Policy } from './policy.ts';
import { lengthOf, type Span } from './windows.ts';

/** Why a duty was not the person's in a window, although it is or was at another time. */
export type AppointmentReason =
  /** The appointment that brings the duty began only later. */
  | { tag: 'beforeAppointment'; from: string; window: Span }
  /** It was over by then. */
  | { tag: 'afterAppointment'; to: string; window: Span }
  /** It was held on fewer days of the window than the policy asks for. */
  | { tag: 'appointmentTooShort'; window: Span; held: number; needed: number };

/** @param fitting the appointments that the duty is for; it applies in the window by none of them */
export function appointmentReason(
  policy: Policy,
  fitting: Appointment[],
  window: Span,
  date: string,
): AppointmentReason {
  const starts = fitting.map(({ from }) => from).sort();
  const ends = fitting.map(({ to }) => to ?? '9999-12-31').sort();
  const [from, to] = [starts[0], ends.at(-1)];
  if (from !== undefined && date < from) return { tag: 'beforeAppointment', from, window };
  if (to !== undefined && to < date) return { tag: 'afterAppointment', to, window };
  return {
    tag: 'appointmentTooShort',
    window,
    held: daysHeld(fitting, window),
    needed: Math.ceil(lengthOf(window) * policy.readings.appliesFromShare),
  };
}
