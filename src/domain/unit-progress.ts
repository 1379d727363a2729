import type { Calendar, Semester } from './calendar.ts';
import { createCampusClock } from './campus-clock.ts';
import { dateToDay, dayToDate } from './campus-day.ts';
import { isLate } from './regulation/deadline.ts';
import type { Policy, UnitDuty } from './regulation/policy.ts';
import { type DutyState, dutyState, type Window, windowState } from './regulation/states.ts';
import { isWithin, type Span } from './regulation/windows.ts';
import type { Unit } from './roster.ts';
import type { Filing, UnitActivity } from './unit-records.ts';

/** Where a unit stands with one of its duties. */
export interface UnitStanding {
  duty: string;
  clause: string;
  state: DutyState;
  /** One for all units of its kinds together: the figures are the group's. */
  isShared: boolean;
  /** The last campus date on which it is done in time, where the calendar tells. */
  deadline: string | null;
  /** Done, but after the deadline. */
  isLate: boolean;
  window: Window;
}

/**
 * Where a unit stands with the duties of a semester that are a unit's on a campus date (RE19). Pure and total like
 * `assess`, with the same words.
 *
 * @param activities of all units, for a shared duty counts them together
 * @param filings of all units
 * @param semester the id of a semester of the calendar
 */
export function assessUnit(
  policy: Policy,
  calendar: Calendar,
  unit: Pick<Unit, 'id' | 'kind'>,
  activities: UnitActivity[],
  filings: Filing[],
  semester: string,
  today: string,
): UnitStanding[] {
  const running = calendar.semesters.find(({ id }) => id === semester);
  if (!running) return [];
  const campusDate = createCampusClock(calendar.timeZone);
  return policy.unitDuties
    .filter((duty) => isOwed(duty, unit, running))
    .map((duty): UnitStanding => {
      const deadline = unitDeadline(duty, running);
      const dates = matching(duty, unit, activities, filings, running, campusDate);
      const span: Span = {
        from: running.start,
        to: duty.counts.measure === 'filing' && deadline !== null ? deadline : running.end,
      };
      const window: Window = {
        ...span,
        ...{ count: dates.length, target: duty.target },
        state: windowState(span, dates.length >= duty.target, today),
        activities: dates.map(({ id }) => id),
      };
      const reachedOn = dates[Math.ceil(duty.target) - 1]?.date;
      return {
        ...{ duty: duty.id, clause: duty.clause, deadline, window },
        state: dutyState([window], false, today),
        isShared: duty.shared === true,
        isLate: reachedOn !== undefined && isLate(deadline, reachedOn),
      };
    });
}

function isOwed(duty: UnitDuty, unit: Pick<Unit, 'kind'>, semester: Semester): boolean {
  return isOfUnitKind(duty, unit) && (duty.term === undefined || duty.term === semester.term);
}

function isOfUnitKind(duty: UnitDuty, unit: Pick<Unit, 'kind'>): boolean {
  return duty.unitKinds === undefined || duty.unitKinds.includes(unit.kind);
}

/** The last day on which it is in time: counted from the new students' day, or back from the semester's end. */
export function unitDeadline({ due }: UnitDuty, { newStudents, end }: Semester): string | null {
  if (due?.from === 'end') return dayToDate(dateToDay(end) - due.daysBefore);
  if (due?.from !== 'newStudents' || newStudents === undefined) return null;
  return dayToDate(dateToDay(newStudents) + due.daysAfter);
}

/** What counts, each id once, in the order of campus dates. */
function matching(
  duty: UnitDuty,
  unit: Pick<Unit, 'id'>,
  activities: UnitActivity[],
  filings: Filing[],
  semester: Semester,
  campusDate: (instant: string) => string,
): { id: string; date: string }[] {
  const { counts } = duty;
  const isOurs = (by: Pick<Unit, 'id' | 'kind'>) =>
    duty.shared ? isOfUnitKind(duty, by) : by.id === unit.id;
  const dated =
    counts.measure === 'filing'
      ? firstOfEach(
          filings
            .filter(({ filing, semester: of }) => filing === counts.filing && of === semester.id)
            .filter((filing) => isOurs(filing.unit)),
        ).map(({ id, on }) => ({ id, date: campusDate(on) }))
      : activities
          .filter(({ kind }) => counts.kinds.includes(kind))
          .filter(({ topic }) => counts.topic === undefined || counts.topic === topic)
          .filter((activity) => isOurs(activity.unit))
          .map(({ id, on }) => ({ id, date: campusDate(on) }))
          .filter(({ date }) => isWithin({ from: semester.start, to: semester.end }, date));
  return [...new Map(dated.map((each) => [each.id, each])).values()].sort((a, b) =>
    `${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1,
  );
}

/** What a unit files once more is a correction: the first one counts, and on its day (FI4). */
function firstOfEach(filings: Filing[]): Filing[] {
  const first = new Map<string, Filing>();
  for (const filing of filings) {
    const held = first.get(filing.unit.id);
    if (!held || isBefore(filing, held)) first.set(filing.unit.id, filing);
  }
  return [...first.values()];
}

function isBefore(a: Filing, b: Filing): boolean {
  const earlier = Date.parse(a.on) - Date.parse(b.on);
  return earlier < 0 || (earlier === 0 && a.id < b.id);
}
