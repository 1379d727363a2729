import { type Activity, visitsToActivities } from '../../activity.ts';
import { type Calendar, type Semester, semesterOn } from '../../calendar.ts';
import { createCampusClock } from '../../campus-clock.ts';
import { applyDeclarations, type Declaration } from '../../declarations.ts';
import type { Visit } from '../../log/fold.ts';
import { assess } from '../../progress.ts';
import { deadlineOf } from '../../regulation/deadline.ts';
import type { Policy } from '../../regulation/policy.ts';
import { academicYear, windowsOf } from '../../regulation/windows.ts';
import type { Person, Unit } from '../../roster.ts';
import { assessUnit, unitDeadline } from '../../unit-progress.ts';
import type { Filing, UnitActivity } from '../../unit-records.ts';
import type { CalendarImpact, SemesterImpact } from './impact-schema.ts';
import { type DutyGlance, type DutyTally, tallyMove } from './tally-moves.ts';

/** What both calendars are compared by. */
export interface ImpactGrounds {
  policy: Policy;
  before: Calendar;
  after: Calendar;
  /** The semester that is changed, added or removed. */
  semester: string;
  /** A campus date. */
  today: string;
}

/** What units are assessed by. */
interface UnitGrounds {
  units: Unit[];
  activities: UnitActivity[];
  filings: Filing[];
}

type Tallies = Map<string, DutyTally>;

/**
 * What a changed calendar alters (CD4): persons are given one by one, and nothing of them is kept but figures. Compared
 * are the changed semester and those whose academic year it touches.
 */
export function createCalendarImpact(grounds: ImpactGrounds) {
  const { policy, before, after, today } = grounds;
  const semesters = touchedSemesters(grounds);
  // Of a semester that comes or goes as a whole nobody's state changes: there was none, or is none.
  const lasting = new Set(semesters.filter((id) => [before, after].every((calendar) => has(calendar, id))));
  const bySemester = new Map<string, Tallies>(semesters.map((id) => [id, new Map()]));
  const dateOf = createCampusClock(after.timeZone);
  const records = { lost: 0, found: 0 };
  let people = 0;

  const look = (calendar: Calendar, person: Person, log: PersonActivities, semester: string) => {
    const standings = assess(policy, calendar, person, log.activities, semester, today);
    return applyDeclarations(policy, standings, log.declarations, today);
  };
  return {
    add(person: Person, visits: Visit[], declarations: Declaration[]): void {
      const log = { activities: visitsToActivities(visits), declarations };
      let isMoved = false;
      for (const [semester, tallies] of bySemester) {
        const then = glances(look(before, person, log, semester));
        const now = glances(look(after, person, log, semester));
        if (tallyAll(tallies, then, now) && lasting.has(semester)) isMoved = true;
      }
      if (isMoved) people += 1;
      for (const { on } of log.activities) {
        const [was, is] = [semesterOn(before, dateOf(on)), semesterOn(after, dateOf(on))];
        if (was && !is) records.lost += 1;
        if (!was && is) records.found += 1;
      }
    },
    end({ units, activities, filings }: UnitGrounds): CalendarImpact {
      const unitTallies = new Map<string, Tallies>(semesters.map((id) => [id, new Map()]));
      let moved = 0;
      for (const unit of units) {
        let isMoved = false;
        for (const [semester, tallies] of unitTallies) {
          const at = (calendar: Calendar) =>
            new Map(
              assessUnit(policy, calendar, unit, activities, filings, semester, today).map(
                ({ duty, state, isLate }): [string, DutyGlance] => [
                  duty,
                  { state: isLate ? 'late' : state, windows: [] },
                ],
              ),
            );
          if (tallyAll(tallies, at(before), at(after)) && lasting.has(semester)) isMoved = true;
        }
        if (isMoved) moved += 1;
      }
      const impacts = semesters.map((id): SemesterImpact => {
        const duties = [...(bySemester.get(id) ?? [])].map(([duty, tally]) => ({ duty, ...tally }));
        const unitDuties = [...(unitTallies.get(id) ?? [])].map(([duty, tally]) => ({
          ...{ duty, units: tally.people, moves: tally.moves },
        }));
        return {
          ...describeSemester(grounds, id),
          duties: inPolicyOrder(policy.duties, duties).filter((each) => each.people > 0),
          unitDuties: inPolicyOrder(policy.unitDuties, unitDuties).filter((each) => each.units > 0),
        };
      });
      return { semesters: impacts.filter(saysSomething), people, units: moved, records };
    },
  };
}

function has({ semesters }: Calendar, id: string): boolean {
  return semesters.some((semester) => semester.id === id);
}

interface PersonActivities {
  activities: Activity[];
  declarations: Declaration[];
}

function glances(
  standings: { duty: string; state: DutyGlance['state']; windows: { from: string; to: string }[] }[],
): Map<string, DutyGlance> {
  return new Map(
    standings.map(({ duty, state, windows }) => [
      duty,
      { state, windows: windows.map(({ from, to }) => `${from}/${to}`) },
    ]),
  );
}

/** Says whether any state changed. */
function tallyAll(
  tallies: Tallies,
  before: Map<string, DutyGlance>,
  after: Map<string, DutyGlance>,
): boolean {
  let isMoved = false;
  for (const duty of new Set([...before.keys(), ...after.keys()])) {
    const tally = tallies.get(duty) ?? { people: 0, moves: [], windows: [] };
    tallies.set(duty, tally);
    isMoved = tallyMove(tally, before.get(duty) ?? null, after.get(duty) ?? null) || isMoved;
  }
  return isMoved;
}

/** The changed semester, and each whose academic year is or was the same, or has other ends now. */
function touchedSemesters({ before, after, semester }: ImpactGrounds): string[] {
  const yearIn = (calendar: Calendar, id: string) => {
    const found = calendar.semesters.find((each) => each.id === id);
    return found ? academicYear(calendar, found) : null;
  };
  const ids = new Set([
    semester,
    ...before.semesters.map(({ id }) => id),
    ...after.semesters.map(({ id }) => id),
  ]);
  return [...ids].filter((id) => {
    const [was, is] = [yearIn(before, id), yearIn(after, id)];
    if (id === semester || was?.from !== is?.from || was?.to !== is?.to) return true;
    return (
      (was !== null && was.from === yearIn(before, semester)?.from) ||
      (is !== null && is.from === yearIn(after, semester)?.from)
    );
  });
}

type Described = Pick<SemesterImpact, 'semester' | 'name' | 'weeks' | 'months' | 'deadlines'>;

function describeSemester({ policy, before, after }: ImpactGrounds, id: string): Described {
  const was = before.semesters.find((each) => each.id === id);
  const is = after.semesters.find((each) => each.id === id);
  const countOf = (per: 'week' | 'month') => ({
    before: was ? windowsOf(policy, before, was, per).length : null,
    after: is ? windowsOf(policy, after, is, per).length : null,
  });
  const deadlines: Described['deadlines'] = [];
  const note = (duty: string | null, dayIn: (semester: Semester) => string | null) => {
    const days = { before: was ? dayIn(was) : null, after: is ? dayIn(is) : null };
    if (days.before !== days.after) deadlines.push({ duty, ...days });
  };
  for (const duty of policy.unitDuties) {
    note(duty.id, (semester) =>
      duty.term === undefined || duty.term === semester.term ? unitDeadline(duty, semester) : null,
    );
  }
  const early = policy.duties.find(({ dueBefore }) => dueBefore !== undefined);
  if (early) note(null, (semester) => deadlineOf(early, semester));
  return {
    ...{ semester: id, name: is?.name ?? was?.name ?? id },
    ...{ weeks: countOf('week'), months: countOf('month'), deadlines },
  };
}

function inPolicyOrder<Impact extends { duty: string }>(
  duties: { id: string }[],
  impacts: Impact[],
): Impact[] {
  const places = new Map(duties.map(({ id }, index) => [id, index]));
  const placeOf = ({ duty }: Impact) => places.get(duty) ?? duties.length;
  return impacts.sort((a, b) => placeOf(a) - placeOf(b));
}

function saysSomething({ weeks, months, deadlines, duties, unitDuties }: SemesterImpact): boolean {
  return (
    weeks.before !== weeks.after ||
    months.before !== months.after ||
    deadlines.length + duties.length + unitDuties.length > 0
  );
}
