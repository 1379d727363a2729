import { clampDate, isHeldOn } from '../../../domain/appointments.ts';
import { instantToCampusDate } from '../../../domain/calendar.ts';
import type { UnitDuty } from '../../../domain/regulation/policy.ts';
import type { Unit } from '../../../domain/roster.ts';
import { recordToUnitActivity } from '../../../domain/unit-of-record.ts';
import { assessUnit, type UnitStanding } from '../../../domain/unit-progress.ts';
import type { UnitActivity } from '../../../domain/unit-records.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { type DutyRow, unitState, windowMarks } from './duty-row-model.ts';
import type { Period } from './period.ts';

/** One duty of a unit, in one semester. */
export interface UnitRow {
  row: DutyRow;
  duty: UnitDuty;
  semester: string;
  standing: UnitStanding;
}

export interface UnitSection {
  unit: Unit;
  rows: UnitRow[];
}

/** 单位的事: of the units of the person's appointments, on the day shown. */
export function unitSections(
  phone: PhoneState,
  reference: Reference,
  period: Period,
  today: string,
): UnitSection[] {
  const { policy, calendar, person, filings } = reference;
  const first = period.semesters[0];
  const last = period.semesters.at(-1);
  if (!first || !last) return [];
  const day = clampDate(today, { from: first.start, to: last.end });
  const held = person.appointments.filter((appointment) => isHeldOn(appointment, day));
  const units = new Map(held.map(({ unit }) => [unit.id, unit]));
  const activities = knownUnitActivities(phone, reference);
  return [...units.values()].map((unit) => ({
    unit,
    rows: period.semesters.flatMap(({ id }) =>
      assessUnit(policy, calendar, unit, activities, filings, id, today).flatMap((standing) => {
        const duty = policy.unitDuties.find((each) => each.id === standing.duty);
        return duty ? [{ duty, standing, semester: id, row: unitRow(duty, standing) }] : [];
      }),
    ),
  }));
}

function unitRow(duty: UnitDuty, { state, window, isLate }: UnitStanding): DutyRow {
  const { id, clause, title } = duty;
  const { measure } = duty.counts;
  const said = unitState(state, window, measure, isLate);
  return {
    ...{ duty: id, clause, title, measure },
    per: null,
    figure: { count: window.count, target: window.target },
    marks: windowMarks(window, said),
    state: said,
  };
}

/** What the endpoint told, and what this phone has logged since; without what this phone took back. */
function knownUnitActivities(phone: PhoneState, reference: Reference): UnitActivity[] {
  const { policy, calendar, person, unitActivities } = reference;
  const isOut = new Set(
    phone.records
      .filter(({ visit, state }) => visit.retracted || state.name === 'refused')
      .map(({ visit }) => visit.id),
  );
  const kinds = policy.unitDuties.flatMap(({ counts }) => (counts.measure === 'records' ? counts.kinds : []));
  const own = phone.records
    .filter(({ visit }) => kinds.includes(visit.kind))
    .flatMap(({ visit }) =>
      recordToUnitActivity(
        policy,
        person.appointments,
        visit,
        instantToCampusDate(visit.on, calendar.timeZone),
      ),
    );
  return [...own, ...unitActivities].filter(({ id }) => !isOut.has(id));
}
