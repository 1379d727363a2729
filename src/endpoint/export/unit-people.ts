import type { Person } from '../../domain/roster.ts';

/** Whether the person is or was of the unit. */
export function belongsToUnitAtAll({ appointments }: Person, unit: string): boolean {
  return appointments.some((appointment) => appointment.unit.id === unit);
}

/**
 * Whether a person's whole log is the unit's to see: who has been of no other unit, and has had no part in the work of
 * the office or of another unit's clerk. A chain cannot be cut without breaking what proves it (VE8).
 */
export function belongsToUnitAlone({ appointments, roles, clerkOf }: Person, unit: string): boolean {
  return (
    appointments.every((appointment) => appointment.unit.id === unit) &&
    !roles.includes('office') &&
    !roles.includes('admin') &&
    (clerkOf === undefined || clerkOf === unit)
  );
}
