import { createCampusClock } from '../../domain/campus-clock.ts';
import type { AssessedUnit } from '../../domain/office/help.ts';
import {
  type AssessedPerson,
  compareNames,
  dayShown,
  inRosterOrder,
  unitsOfPersonOn,
} from '../../domain/office/overview.ts';
import { reachesUnit, type Scope } from '../../domain/permissions.ts';
import type { Policy } from '../../domain/regulation/policy.ts';
import type { Unit } from '../../domain/roster.ts';
import { recordToUnitActivity } from '../../domain/unit-of-record.ts';
import { assessUnit } from '../../domain/unit-progress.ts';
import type { Filing, UnitActivity } from '../../domain/unit-records.ts';
import type { Database } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import { readUnits } from '../reference/read-reference.ts';
import { readFilings } from '../reference/read-unit-records.ts';
import type { Progress } from './progress-book.ts';

/** The units that somebody reaches, with their people, all assessed. */
export interface Campus {
  units: AssessedUnit[];
  /** The people of these units, each once. */
  people: AssessedPerson[];
  /** Of all units, whatever the reach: a shared duty counts them together. */
  unitActivities: UnitActivity[];
  filings: Filing[];
}

/** The units within the scope on the day shown (OV2), in the roster's order (OV3). */
export async function readCampus(
  { database, policy }: Pick<Dependencies, 'database' | 'policy'>,
  progress: Progress,
  scope: Scope,
): Promise<Campus> {
  const { today, calendar, semester, people, standingsOf } = progress;
  const filings = await readFilings(database);
  const enrolled = await readEnrolled(database);
  const unitActivities = unitActivitiesIn(policy, progress);
  const day = semester ? dayShown(semester, today) : today;
  const byId = new Map<string, Unit>();
  const members = new Map<string, AssessedPerson[]>();
  for (const person of [...people].sort(compareNames)) {
    for (const unit of unitsOfPersonOn(person, day)) {
      const { id } = person;
      byId.set(unit.id, unit);
      const assessed = { person, standings: standingsOf(id), isEnrolled: enrolled.has(id) };
      const held = members.get(unit.id);
      if (held) held.push(assessed);
      else members.set(unit.id, [assessed]);
    }
  }
  // The table names a unit as it is called today, an appointment as it was called then.
  for (const unit of await readUnits(database)) byId.set(unit.id, unit);
  const reached = [...byId.values()].filter(({ id }) => reachesUnit(scope, id));
  const units = inRosterOrder(policy, reached).map(
    (unit): AssessedUnit => ({
      unit,
      members: members.get(unit.id) ?? [],
      standings: semester
        ? assessUnit(policy, calendar, unit, unitActivities, filings, semester.id, today)
        : [],
    }),
  );
  const everybody = units.flatMap((unit) => unit.members);
  return {
    units,
    people: [...new Map(everybody.map((assessed) => [assessed.person.id, assessed])).values()],
    unitActivities,
    filings,
  };
}

/** What was logged for units, as `readUnitActivities` finds it in the log itself. */
function unitActivitiesIn(policy: Policy, { calendar, people, logOf }: Progress): UnitActivity[] {
  const kinds = new Set(
    policy.unitDuties.flatMap(({ counts }) => (counts.measure === 'records' ? counts.kinds : [])),
  );
  const dateOf = createCampusClock(calendar.timeZone);
  return people.flatMap(({ id, appointments }) =>
    logOf(id)
      .activities.filter(({ kind }) => kinds.has(kind))
      .flatMap((activity) => recordToUnitActivity(policy, appointments, activity, dateOf(activity.on))),
  );
}

/** Whoever has a device that is in use. */
async function readEnrolled(database: Database): Promise<Set<string>> {
  const rows = await database
    .selectFrom('devices')
    .select('person')
    .distinct()
    .where('revoked_at', 'is', null)
    .execute();
  return new Set(rows.map(({ person }) => person));
}
