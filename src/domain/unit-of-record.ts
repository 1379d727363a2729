import { isHeldOn } from './appointments.ts';
import { type Calendar, semesterOn } from './calendar.ts';
import { createCampusClock } from './campus-clock.ts';
import type { Visit } from './log/fold.ts';
import type { Policy, UnitDuty } from './regulation/policy.ts';
import type { Appointment, Unit } from './roster.ts';
import type { UnitActivity } from './unit-records.ts';

/** A record that may count for a duty of a unit. */
type UnitRecord = Pick<Visit, 'id' | 'kind' | 'on' | 'topic'>;

/** Whether a unit of this kind owes a duty that such records count for. */
function owes({ counts, unitKinds }: UnitDuty, { kind }: Pick<Visit, 'kind'>, unitKind: string): boolean {
  return (
    counts.measure === 'records' && counts.kinds.includes(kind) && (unitKinds?.includes(unitKind) ?? true)
  );
}

/**
 * The unit that a record is logged for: one that the person belonged to on its campus date, and of several the one that
 * owes such a duty (RE19).
 */
function unitOfRecord(
  policy: Policy,
  appointments: Appointment[],
  record: UnitRecord,
  date: string,
): Unit | undefined {
  const units = appointments.filter((appointment) => isHeldOn(appointment, date)).map(({ unit }) => unit);
  return units.find(({ kind }) => policy.unitDuties.some((duty) => owes(duty, record, kind))) ?? units[0];
}

/** The record as `assessUnit` counts it; nothing where the person belonged to no unit. */
export function recordToUnitActivity(
  policy: Policy,
  appointments: Appointment[],
  record: UnitRecord,
  date: string,
): UnitActivity[] {
  const unit = unitOfRecord(policy, appointments, record, date);
  if (!unit) return [];
  const { id, kind, on, topic } = record;
  return [
    { id, kind, on, unit: { id: unit.id, kind: unit.kind }, ...(topic === undefined ? {} : { topic }) },
  ];
}

/** The unit's duties that a record counts for, as `assessUnit` counts it (RE16, RE19). */
export function unitDutiesServed(
  policy: Policy,
  calendar: Calendar,
  appointments: Appointment[],
  record: UnitRecord,
): { duty: string; clause: string; unit: Unit }[] {
  const date = createCampusClock(calendar.timeZone)(record.on);
  const unit = unitOfRecord(policy, appointments, record, date);
  if (!unit || !semesterOn(calendar, date)) return [];
  return policy.unitDuties
    .filter((duty) => owes(duty, record, unit.kind))
    .filter(
      ({ counts }) =>
        counts.measure === 'records' && (counts.topic === undefined || counts.topic === record.topic),
    )
    .map(({ id, clause }) => ({ duty: id, clause, unit }));
}
