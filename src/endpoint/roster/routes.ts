import { semesterSchema } from '../../domain/calendar-schema.ts';
import { createRosterTable } from '../../domain/office/roster-import/roster-table.ts';
import type { Roster } from '../../domain/office/roster-wire.ts';
import { campusToday } from '../campus-time.ts';
import type { Database } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import { writeRosterWorkbook, writeTemplateWorkbook, XLSX_TYPE } from '../documents/roster-workbook.ts';
import { ProblemError } from '../http/problem.ts';
import type { Authority, OfficeRoute } from '../office/office-route.ts';
import { appointmentRoutes } from './appointment-routes.ts';
import { importRoutes } from './import-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { readRoster, rosterOfUnit } from './read-roster.ts';
import { unitRoutes } from './unit-routes.ts';

/** The roster at the desk. */
export const rosterRoutes: OfficeRoute[] = [
  {
    method: 'GET',
    path: '/roster',
    action: 'roster.read',
    async answer(context, dependencies, authority) {
      const roster = await readReach(dependencies.database, authority);
      const today = campusToday(dependencies);
      const importFrom = await firstDayOfImport(dependencies.database, today);
      return context.json({ today, ...roster, importFrom } satisfies Roster);
    },
  },
  {
    method: 'GET',
    path: '/roster/export',
    action: 'roster.read',
    async answer(context, dependencies, authority) {
      const { database, policy } = dependencies;
      const table = createRosterTable(
        policy,
        await readReach(database, authority),
        campusToday(dependencies),
      );
      return context.body(await writeRosterWorkbook(table), 200, { 'Content-Type': XLSX_TYPE });
    },
  },
  {
    method: 'GET',
    path: '/roster/template',
    action: 'roster.write',
    async answer(context, { policy }) {
      return context.body(await writeTemplateWorkbook(policy), 200, { 'Content-Type': XLSX_TYPE });
    },
  },
  ...importRoutes,
  ...peopleRoutes,
  ...appointmentRoutes,
  ...unitRoutes,
];

async function readReach(database: Dependencies['database'], { scope }: Authority) {
  const roster = await readRoster(database);
  switch (scope.reach) {
    case 'all':
      return roster;
    case 'unit':
      return rosterOfUnit(roster, scope.unit);
    case 'self':
      throw new ProblemError('not-permitted');
    default:
      throw new Error(`A reach without a rule: ${scope satisfies never}`);
  }
}

/** Today; as long as nobody holds an appointment, the first day of the running semester (IM7). */
async function firstDayOfImport(database: Database, today: string): Promise<string> {
  const held = await database.selectFrom('appointments').select('id').limit(1).executeTakeFirst();
  if (held) return today;
  const rows = await database.selectFrom('semesters').select('data').execute();
  const semesters = rows.map(({ data }) => semesterSchema.parse(JSON.parse(data)));
  return semesters.find(({ start, end }) => start <= today && today <= end)?.start ?? today;
}
