import { compareNames } from '../../domain/office/overview.ts';
import type { HelpItem } from '../../domain/office/overview-wire.ts';
import { reachesUnit, type Scope } from '../../domain/permissions.ts';
import { placeSchema } from '../../domain/place-schema.ts';
import { isOverdue } from '../../domain/problems/next-steps.ts';
import type { Problem } from '../../domain/problems/problem.ts';
import type { Unit } from '../../domain/roster.ts';
import type { Database } from '../database/tables.ts';
import type { Progress } from './progress-book.ts';

/** What needs help beyond people and their duties: places without a valid code, and problems past their day (OV4). */
export async function helpBeyond(
  database: Database,
  { problems, today }: Progress,
  scope: Scope,
  units: Unit[],
): Promise<HelpItem[]> {
  return [
    ...(await placesWithoutCode(database, scope)),
    ...problemsOverdue(await problems(), scope, units, today),
  ];
}

async function placesWithoutCode(database: Database, scope: Scope): Promise<HelpItem[]> {
  const rows = await database
    .selectFrom('places')
    .leftJoin('place_codes', (join) =>
      join.onRef('place_codes.place', '=', 'places.id').on('place_codes.withdrawn_at', 'is', null),
    )
    .select('places.data')
    .where('place_codes.code', 'is', null)
    .execute();
  const places = rows
    .map(({ data }) => placeSchema.parse(JSON.parse(data)))
    // A place of no college is everybody's, and nobody's to see to but the office's.
    .filter(({ college }) => scope.reach === 'all' || (college !== undefined && reachesUnit(scope, college)));
  return places.length > 0 ? [{ tag: 'placesWithoutCode', places: places.length }] : [];
}

function problemsOverdue(problems: Problem[], scope: Scope, units: Unit[], today: string): HelpItem[] {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const { department } = problem;
    if (department === null || !reachesUnit(scope, department) || !isOverdue(problem, today)) continue;
    counts.set(department, (counts.get(department) ?? 0) + 1);
  }
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return [...counts]
    .map(([id, count]) => ({ department: { id, name: names.get(id) ?? id }, problems: count }))
    .sort((a, b) => compareNames(a.department, b.department))
    .map((overdue): HelpItem => ({ tag: 'problemsOverdue', ...overdue }));
}
