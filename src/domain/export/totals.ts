import { createCampusClock } from '../campus-clock.ts';
import type { DeclaredStanding } from '../declarations.ts';
import type { ExportHeader } from '../export.ts';
import type { Visit } from '../log/fold.ts';
import { countRequired, dayShown, dutyFigures, unitsOfPersonOn } from '../office/overview.ts';
import type { Person, Unit } from '../roster.ts';
import { recordToUnitActivity } from '../unit-of-record.ts';
import { assessUnit } from '../unit-progress.ts';
import type { UnitActivity } from '../unit-records.ts';
import { begunSemesters } from './figures.ts';
import type { PersonFigures } from './figures-schema.ts';
import type { SemesterTotals } from './totals-schema.ts';

/** Of a person only this is kept until the end: where they stand, not why. */
interface Member {
  person: Person;
  standings: DeclaredStanding[];
}

/** Sums up, one after another, the people of an export; the figures are those of the overview (OV1, OV2). */
export interface TotalsCounter {
  add(person: Person, figures: PersonFigures, counted: Visit[]): void;
  totals(): SemesterTotals[];
}

export function createTotalsCounter({
  calendar,
  policy,
  exportedAt,
  source,
}: Pick<ExportHeader, 'calendar' | 'policy' | 'exportedAt' | 'source'>): TotalsCounter {
  const dateOf = createCampusClock(calendar.timeZone);
  const today = dateOf(exportedAt);
  const semesters = begunSemesters(calendar, today);
  const members = new Map(semesters.map(({ id }) => [id, [] as Member[]]));
  const unitActivities: UnitActivity[] = [];
  const unitKinds = new Set(
    policy.unitDuties.flatMap(({ counts }) => (counts.measure === 'records' ? counts.kinds : [])),
  );
  const onlyUnit = source.from === 'endpoint' ? source.unit : null;
  const filings = source.from === 'endpoint' ? source.filings : [];

  function unitsOf(held: Member[], day: string): { unit: Unit; members: Member[] }[] {
    const byId = new Map<string, { unit: Unit; members: Member[] }>();
    const seen = (unit: Unit) => {
      const row = byId.get(unit.id) ?? { unit, members: [] };
      byId.set(unit.id, row);
      return row;
    };
    for (const member of held) {
      for (const unit of unitsOfPersonOn(member.person, day)) seen(unit).members.push(member);
    }
    // The table names a unit as it is today, an appointment as it was then.
    for (const unit of source.from === 'endpoint' ? source.units : []) seen(unit).unit = unit;
    return [...byId.values()].filter(({ unit }) => onlyUnit === null || unit.id === onlyUnit);
  }

  return {
    add(person, figures, counted) {
      for (const { semester, standings } of figures.semesters) {
        members
          .get(semester)
          ?.push({ person, standings: standings.map((standing) => ({ ...standing, windows: [] })) });
      }
      for (const visit of counted) {
        if (!unitKinds.has(visit.kind)) continue;
        unitActivities.push(...recordToUnitActivity(policy, person.appointments, visit, dateOf(visit.on)));
      }
    },
    totals: () =>
      semesters.map((semester): SemesterTotals => {
        const day = dayShown(semester, today);
        const held = members.get(semester.id) ?? [];
        const units = unitsOf(held, day);
        const everybody = [...new Set(units.flatMap((row) => row.members))];
        return {
          semester: semester.id,
          people: everybody.length,
          required: countRequired(policy, everybody),
          duties: dutyFigures(policy, everybody),
          units: units.map((row) => ({
            unit: row.unit.id,
            people: row.members.length,
            required: countRequired(policy, row.members),
            standings:
              onlyUnit === null
                ? assessUnit(policy, calendar, row.unit, unitActivities, filings, semester.id, today)
                : [],
          })),
        };
      }),
  };
}
