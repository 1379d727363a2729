import type { RosterSnapshot } from '../../domain/office/roster-import/roster-snapshot.ts';
import { filingSchema } from '../../domain/unit-records.ts';
import type { WriteTransaction } from '../database/tables.ts';

/** Whether a phone, an enrolment code or anything that was said names the person: such a person is never deleted. */
export async function isPersonInUse(transaction: WriteTransaction, person: string): Promise<boolean> {
  for (const table of ['devices', 'enrolment_codes', 'entries', 'problems', 'problem_people'] as const) {
    const row = await transaction
      .selectFrom(table)
      .select('person')
      .where('person', '=', person)
      .limit(1)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}

/** Whether anything names the unit: a person, a branch, a place, a problem, a filing. */
export async function isUnitInUse(
  transaction: WriteTransaction,
  roster: RosterSnapshot,
  unit: string,
): Promise<boolean> {
  const ofPeople = roster.people.some(
    ({ clerkOf, appointments }) =>
      clerkOf === unit ||
      appointments.some((each) => each.unit.id === unit || each.links.colleges.includes(unit)),
  );
  if (ofPeople || roster.branches.some(({ college }) => college === unit)) return true;
  const places = await transaction.selectFrom('places').select('data').execute();
  if (places.some(({ data }) => JSON.parse(data).college === unit)) return true;
  const filings = await transaction.selectFrom('filings').select('data').execute();
  if (filings.some(({ data }) => filingSchema.parse(JSON.parse(data)).unit.id === unit)) return true;
  for (const table of ['problem_units', 'filing_drafts'] as const) {
    const row = await transaction
      .selectFrom(table)
      .select('unit')
      .where('unit', '=', unit)
      .limit(1)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}
