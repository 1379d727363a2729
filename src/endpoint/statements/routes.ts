import { z } from 'zod/mini';
import type { Appointment } from '../../domain/roster.ts';
import { answerFile } from '../documents/file-answer.ts';
import { writeOfficialDocx } from '../documents/official-docx.ts';
import { readCampus } from '../filings/read-campus.ts';
import { writeStatement } from '../filings/write-statement.ts';
import { ProblemError } from '../http/problem.ts';
import { readQuery } from '../http/read-query.ts';
import type { Authority, OfficeRoute } from '../office/office-route.ts';
import { requirePerson, requireUnit } from '../office/require-reach.ts';
import { readStatementFacts } from './read-statement.ts';

const querySchema = z.union([
  z.object({ semester: z.string() }),
  z.object({ year: z.string().check(z.regex(/^\d{4}$/)) }),
]);

export const statementRoutes: OfficeRoute[] = [
  {
    method: 'GET',
    path: '/statements/:person',
    action: 'statement.read',
    async answer(context, dependencies, authority) {
      const asked = readQuery(context, querySchema);
      const { database } = dependencies;
      const person = await requirePerson(database, authority, context.req.param('person') ?? '');
      const campus = await readCampus(dependencies);
      const facts = await readStatementFacts(database, campus, person, asked);
      requireOwnUnitAlone(authority, facts.appointments);
      const bytes = await writeOfficialDocx(writeStatement(campus, facts));
      return answerFile(context, bytes, `${person.name}-述职材料-${facts.period}`, 'docx');
    },
  },
];

/** A statement that tells of another unit too is for the person, or the office, to fetch (PE4). */
function requireOwnUnitAlone(authority: Authority, appointments: Appointment[]): void {
  if (authority.scope.reach !== 'unit') return;
  if (appointments.length === 0) throw new ProblemError('not-permitted');
  for (const { unit } of appointments) requireUnit(authority, unit.id);
}
