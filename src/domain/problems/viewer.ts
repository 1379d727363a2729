import { isHeldOn } from '../appointments.ts';
import type { Person } from '../roster.ts';

/** Somebody who looks at problems, as they stand on one day. */
export interface Viewer {
  person: string;
  roles: Person['roles'];
  /** The ids of the units in which an appointment is held. */
  units: string[];
  /** The unit of a clerk. */
  clerkOf: string | null;
}

/** @param date a campus date */
export function personToViewer({ id, roles, clerkOf, appointments }: Person, date: string): Viewer {
  const held = appointments.filter((appointment) => isHeldOn(appointment, date));
  return {
    person: id,
    roles,
    units: [...new Set(held.map(({ unit }) => unit.id))],
    clerkOf: clerkOf ?? null,
  };
}

/** Whether the viewer speaks for a unit: as one of its leaders or as its clerk. */
export function belongsTo({ units, clerkOf }: Viewer, unit: string): boolean {
  return clerkOf === unit || units.includes(unit);
}
