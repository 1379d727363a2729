import type { RosterPerson, RosterSnapshot } from '../../domain/office/roster-import/roster-snapshot.ts';
import type { UndoResponse } from '../../domain/office/roster-wire.ts';
import { type AuditedChange, writeAudits } from '../database/audit.ts';
import type { WriteTransaction } from '../database/tables.ts';
import type { ImportRecord, PersonState } from './import-record.ts';
import { isPersonInUse, isUnitInUse } from './in-use.ts';
import { readRoster } from './read-roster.ts';
import { putAppointment, removeAppointment } from './roster-tables.ts';

type Undone = Omit<Extract<UndoResponse, { outcome: 'done' }>, 'outcome'>;

/**
 * Puts everybody back as they were before the import (IM9). Whoever was changed since is left alone as a whole: half of
 * a person's history would contradict the other half.
 */
export async function undoImport(
  transaction: WriteTransaction,
  record: ImportRecord,
  { at, who }: { at: string; who: string },
): Promise<Undone> {
  const roster = await readRoster(transaction);
  const undone: Undone = { restored: 0, left: [], stay: [], unitsLeft: [] };
  const audits: AuditedChange[] = [];
  for (const state of record.people) {
    const current = roster.people.find(({ id }) => id === state.after.id);
    if (!current || isChangedSince(current, state, roster)) {
      undone.left.push(state.after.name);
      continue;
    }
    await restoreAppointments(transaction, current, state.before?.appointments ?? [], roster);
    undone.restored += 1;
    const change = { at, who, subject: current.id, before: current };
    if (state.before) {
      const { name, staffNumber } = state.before;
      await transaction
        .updateTable('people')
        .set({ name, staff_number: staffNumber })
        .where('id', '=', current.id)
        .execute();
      audits.push({ ...change, what: 'person.changed', after: state.before });
    } else if (await isPersonInUse(transaction, current.id)) {
      undone.stay.push(current.name);
      audits.push({ ...change, what: 'person.changed', after: { ...current, appointments: [] } });
    } else {
      await transaction.deleteFrom('people').where('id', '=', current.id).execute();
      audits.push({ ...change, what: 'person.removed' });
    }
  }
  const left = await readRoster(transaction);
  for (const unit of record.units) {
    if (await isUnitInUse(transaction, left, unit.id)) {
      undone.unitsLeft.push(unit.name);
      continue;
    }
    await transaction.deleteFrom('units').where('id', '=', unit.id).execute();
    audits.push({ at, who, what: 'unit.removed', subject: unit.id, before: unit });
  }
  await writeAudits(transaction, audits);
  return undone;
}

async function restoreAppointments(
  transaction: WriteTransaction,
  current: RosterPerson,
  before: RosterPerson['appointments'],
  { units }: RosterSnapshot,
): Promise<void> {
  const wanted = new Set(before.map(({ id }) => id));
  for (const { id } of current.appointments) if (!wanted.has(id)) await removeAppointment(transaction, id);
  for (const each of before) {
    const unit = units.find(({ id }) => id === each.unit.id) ?? each.unit;
    await putAppointment(transaction, each.id, current.id, { ...each, unit });
  }
}

function isChangedSince(
  current: RosterPerson,
  { before, after }: PersonState,
  roster: RosterSnapshot,
): boolean {
  if (whatAnImportSays(current) !== whatAnImportSays(after)) return true;
  // Somebody who got a task at the desk meanwhile is not taken away with the list that brought them.
  if (!before) return current.clerkOf !== null || current.roles.some((role) => role !== 'leader');
  const number = before.staffNumber;
  return (
    number !== null &&
    roster.people.some(({ id, staffNumber }) => staffNumber === number && id !== current.id)
  );
}

/** All of a person that an import can change, in one order; a unit by its id, whatever it is called by now. */
function whatAnImportSays({ name, staffNumber, appointments }: RosterPerson): string {
  const rows = appointments.map(({ id, from, to, rank, unit, posts, title, charge, links }) => [
    ...[id, from, to, rank, unit.id, [...posts].sort(), title ?? '', charge ?? ''],
    ...[links.classes, links.colleges, links.branches].map((each) => [...each].sort()),
  ]);
  return JSON.stringify([name, staffNumber, rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))]);
}
