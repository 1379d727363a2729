import { v7 } from 'uuid';
import { dateToDay, dayToDate } from '../../domain/campus-day.ts';
import { foldText } from '../../domain/fold-text.ts';
import type { ImportPlan, PlannedRow } from '../../domain/office/roster-import/plan.ts';
import type {
  HeldAppointment,
  RosterPerson,
  RosterSnapshot,
} from '../../domain/office/roster-import/roster-snapshot.ts';
import type { Unit } from '../../domain/roster.ts';
import { type AuditedChange, writeAudits } from '../database/audit.ts';
import type { WriteTransaction } from '../database/tables.ts';
import type { ImportRecord, PersonState } from './import-record.ts';
import { personToRow, putAppointment, putUnit, removeAppointment } from './roster-tables.ts';

/** Who imports, when, and from which campus date on it holds. */
export interface ImportOccasion {
  at: string;
  who: string;
  from: string;
}

/**
 * Writes what the plan says, and tells how each person was before and is now. Appointments that were held until now end
 * on the day before; what began on the same day is replaced; nothing of the past is rewritten (IM7).
 */
export async function applyImport(
  transaction: WriteTransaction,
  plan: ImportPlan,
  roster: RosterSnapshot,
  occasion: ImportOccasion,
): Promise<Pick<ImportRecord, 'people' | 'units'>> {
  const { at, who, from } = occasion;
  const audits: AuditedChange[] = [];
  const units = new Map<string, Unit>();
  for (const { name, kind, code } of plan.newUnits) {
    const unit: Unit = { id: v7(), name, kind, ...(code === undefined ? {} : { code }) };
    units.set(foldText(name), unit);
    await putUnit(transaction, unit);
    audits.push({ at, who, what: 'unit.created', subject: unit.id, after: unit });
  }
  const unitOf = (unit: Unit) => (unit.id === '' ? (units.get(foldText(unit.name)) ?? unit) : unit);

  const before = new Map(roster.people.map((person) => [person.id, person]));
  const now = new Map<string, RosterPerson>();
  const personById = (id: string) => {
    const person = now.get(id) ?? structuredClone(before.get(id));
    if (!person) throw new Error(`The plan names ${id}, whom the roster does not know`);
    now.set(id, person);
    return person;
  };
  const fresh = new Map<string, RosterPerson>();
  const personOf = ({ person, name, staffNumber }: PlannedRow): RosterPerson => {
    if (person !== null) return personById(person);
    // Two appointments of somebody new are two rows and one person.
    const made = fresh.get(staffNumber) ?? {
      ...{ id: v7(), name, staffNumber, roles: ['leader'], clerkOf: null, appointments: [] },
    };
    fresh.set(staffNumber, made);
    now.set(made.id, made);
    return made;
  };

  for (const row of [...plan.added, ...plan.changed]) {
    const person = personOf(row);
    person.name = row.name;
    person.staffNumber = row.staffNumber;
    if (!person.roles.includes('leader')) person.roles.push('leader');
    changeAppointments(person, row, { ...row.appointment, unit: unitOf(row.appointment.unit) }, from);
  }
  for (const { person: id, appointment } of plan.ended) endAppointment(personById(id), appointment, from);

  const people: PersonState[] = [];
  for (const person of now.values()) {
    const former = before.get(person.id) ?? null;
    people.push({ before: former, after: person });
    audits.push(...(await writePerson(transaction, former, person, { at, who, from })));
  }
  await writeAudits(transaction, audits);
  return { people, units: [...units.values()] };
}

function changeAppointments(
  person: RosterPerson,
  { how, was }: PlannedRow,
  next: PlannedRow['appointment'],
  from: string,
): void {
  switch (how) {
    case 'keep':
      return;
    case 'begin':
      person.appointments.push({ ...next, id: v7() });
      return;
    case 'follow':
      endAppointment(person, was, from);
      person.appointments.push({ ...next, id: v7() });
      return;
    case 'replace':
      person.appointments = person.appointments.map((each) =>
        each.id === was?.id ? { ...next, id: each.id } : each,
      );
      return;
    case 'describe':
      person.appointments = person.appointments.map((each) =>
        each.id === was?.id ? { ...next, id: each.id, from: each.from, to: each.to } : each,
      );
      return;
    default:
      throw new Error(`A change without a rule: ${how satisfies never}`);
  }
}

/** On the day before; one that would have begun on the very day is taken out. */
function endAppointment(person: RosterPerson, was: HeldAppointment | null, from: string): void {
  const lastDay = dayToDate(dateToDay(from) - 1);
  person.appointments = person.appointments.flatMap((each) => {
    if (each.id !== was?.id) return [each];
    return each.from < from ? [{ ...each, to: lastDay }] : [];
  });
}

async function writePerson(
  transaction: WriteTransaction,
  before: RosterPerson | null,
  after: RosterPerson,
  { at, who }: ImportOccasion,
): Promise<AuditedChange[]> {
  const audits: AuditedChange[] = [];
  const row = personToRow(after);
  if (!before) {
    await transaction.insertInto('people').values(row).execute();
    audits.push({ at, who, what: 'person.created', subject: after.id, after: row });
  } else if (JSON.stringify(personToRow(before)) !== JSON.stringify(row)) {
    const { id, ...columns } = row;
    await transaction.updateTable('people').set(columns).where('id', '=', id).execute();
    audits.push({ at, who, what: 'person.changed', subject: id, before: personToRow(before), after: row });
  }
  const former = new Map(before?.appointments.map((each) => [each.id, each]));
  for (const each of after.appointments) {
    const was = former.get(each.id);
    former.delete(each.id);
    if (was && JSON.stringify(was) === JSON.stringify(each)) continue;
    await putAppointment(transaction, each.id, after.id, each);
    const change = { at, who, subject: after.id, after: each };
    audits.push(
      was
        ? { ...change, what: 'appointment.changed', before: was }
        : { ...change, what: 'appointment.created' },
    );
  }
  for (const gone of former.values()) {
    await removeAppointment(transaction, gone.id);
    audits.push({ at, who, what: 'appointment.removed', subject: after.id, before: gone });
  }
  return audits;
}
