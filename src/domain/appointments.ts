import { dateToDay } from './campus-day.ts';
import type { LinkKind } from './regulation/policy.ts';
import type { Span } from './regulation/windows.ts';
import type { Appointment } from './roster.ts';

/** Whether the appointment was held on a campus date; its first and last day belong to it. */
export function isHeldOn(appointment: Appointment, date: string): boolean {
  return appointment.from <= date && (appointment.to === null || date <= appointment.to);
}

/** Whether an appointment in the unit was held on a campus date. */
export function isOfUnitOn(appointments: Appointment[], unit: string, date: string): boolean {
  return appointments.some((appointment) => appointment.unit.id === unit && isHeldOn(appointment, date));
}

/** On how many days of the span at least one of the appointments was held. */
export function daysHeld(appointments: Appointment[], span: Span): number {
  const [first, last] = [dateToDay(span.from), dateToDay(span.to)];
  const stretches = appointments
    .map(({ from, to }) => ({
      from: Math.max(dateToDay(from), first),
      to: to === null ? last : Math.min(dateToDay(to), last),
    }))
    .sort((a, b) => a.from - b.from);
  let days = 0;
  let counted = first - 1;
  for (const { from, to } of stretches) {
    if (to < from || to <= counted) continue;
    days += to - Math.max(from, counted + 1) + 1;
    counted = to;
  }
  return days;
}

/** What the person was linked to on a campus date, over all appointments held then, each once. */
export function linksOn(appointments: Appointment[], date: string, kind: LinkKind): string[] {
  const held = appointments.filter((appointment) => isHeldOn(appointment, date));
  return [...new Set(held.flatMap(({ links }) => links[kind]))];
}

/** The date, moved into the span where it lies outside. */
export function clampDate(date: string, { from, to }: Span): string {
  if (date < from) return from;
  return date > to ? to : date;
}
