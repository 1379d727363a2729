import { createCampusClock } from '../../domain/campus-clock.ts';
import type { RaisingUnits } from '../../domain/office/problems/raising-units.ts';
import type { Scope } from '../../domain/permissions.ts';
import { personToViewer } from '../../domain/problems/viewer.ts';
import { TIME_ZONE } from '../campus-time.ts';
import type { Database } from '../database/tables.ts';
import { readStored } from '../log/read-stored.ts';
import { readPeople } from '../roster/read-people.ts';

/** The units of whoever raised a problem, on the day it was heard: of each problem within reach (PD2). */
export async function readRaisingUnits(database: Database, scope: Scope): Promise<RaisingUnits> {
  const rows = await database
    .selectFrom('problems')
    .innerJoin('entries', (join) =>
      join.onRef('entries.id', '=', 'problems.id').onRef('entries.person', '=', 'problems.person'),
    )
    .select(['problems.id', 'problems.person', 'entries.jws'])
    .where('entries.type', '=', 'problem.raised')
    .$if(scope.reach !== 'all', (query) =>
      query.where((is) =>
        is(
          'problems.id',
          'in',
          is
            .selectFrom('problem_units')
            .select('problem')
            .where('unit', '=', scope.reach === 'unit' ? scope.unit : ''),
        ),
      ),
    )
    .orderBy('problems.id')
    .execute();
  const people = await readPeople(
    database,
    rows.map(({ person }) => person),
  );
  const dateOf = createCampusClock(TIME_ZONE);
  const problemsByUnit = new Map<string, Set<string>>();
  for (const { id, person, jws } of rows) {
    const event = readStored(jws)?.event;
    const raiser = people.get(person);
    if (event?.type !== 'problem.raised' || !raiser) continue;
    const { units, clerkOf } = personToViewer(raiser, dateOf(event.body.on));
    for (const unit of clerkOf === null ? units : [...units, clerkOf]) {
      const held = problemsByUnit.get(unit) ?? new Set();
      problemsByUnit.set(unit, held.add(id));
    }
  }
  return { units: [...problemsByUnit].map(([unit, problems]) => ({ unit, problems: [...problems] })) };
}
