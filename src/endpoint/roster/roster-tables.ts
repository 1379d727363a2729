import type { RosterPerson } from '../../domain/office/roster-import/roster-snapshot.ts';
import type { Appointment, Unit } from '../../domain/roster.ts';
import type { WriteTransaction } from '../database/tables.ts';

/** A row of `people` as it is written. */
export function personToRow({ id, name, staffNumber, roles, clerkOf }: Omit<RosterPerson, 'appointments'>) {
  return { id, name, roles: JSON.stringify(roles), clerk_of: clerkOf, staff_number: staffNumber };
}

/** Inserts or overwrites an appointment. */
export async function putAppointment(
  transaction: WriteTransaction,
  id: string,
  person: string,
  appointment: Appointment,
): Promise<void> {
  const data = JSON.stringify(withoutId(appointment));
  await transaction
    .insertInto('appointments')
    .values({ id, person, data })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ data }))
    .execute();
}

export async function removeAppointment(transaction: WriteTransaction, id: string): Promise<void> {
  await transaction.deleteFrom('appointments').where('id', '=', id).execute();
}

/** Inserts or overwrites a unit. */
export async function putUnit(transaction: WriteTransaction, unit: Unit): Promise<void> {
  const data = JSON.stringify(unit);
  await transaction
    .insertInto('units')
    .values({ id: unit.id, data })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ data }))
    .execute();
}

function withoutId(appointment: Appointment & { id?: string }): Appointment {
  const { id: _, ...data } = appointment;
  return data;
}
