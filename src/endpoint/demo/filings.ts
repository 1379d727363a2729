import type { Semester } from '../../domain/calendar.ts';
import { dateToDay, dayToDate } from '../../domain/campus-day.ts';
import type { Person } from '../../domain/roster.ts';
import type { Filing } from '../../domain/unit-records.ts';
import { unitsOf } from './people.ts';
import type { SeededRandom } from './seeded-random.ts';

/** The share of units that have filed by now. */
const MOST = 0.75;

/** What the demo's units have filed: most of them in time. */
export function createDemoFilings(
  people: Person[],
  semesters: Semester[],
  today: string,
  random: SeededRandom,
): Filing[] {
  const units = unitsOf(people);
  return semesters.flatMap((semester) =>
    units.flatMap((unit) => {
      const due = [
        {
          filing: 'plan' as const,
          day: dateToDay(semester.newStudents ?? semester.start) + random.between(3, 13),
        },
        { filing: 'summary' as const, day: dateToDay(semester.end) - random.between(8, 14) },
      ];
      return due
        .filter(({ filing }) => filing === 'summary' || semester.term === 'autumn')
        .filter(({ day }) => dayToDate(day) < today && random.happens(MOST))
        .map(
          ({ filing, day }): Filing => ({
            id: `${semester.id}-${filing}-${unit.id}`,
            filing,
            unit: { id: unit.id, kind: unit.kind },
            semester: semester.id,
            on: `${dayToDate(day)}T10:00:00.000+08:00`,
          }),
        );
    }),
  );
}
