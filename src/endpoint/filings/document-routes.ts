import { z } from 'zod/mini';
import type { Semester } from '../../domain/calendar-schema.ts';
import type { FilingKind } from '../../domain/office/filings/draft.ts';
import { problemsOfSemester } from '../../domain/office/filings/semester-problems.ts';
import type { FilingKey } from '../../domain/office/filings/wire.ts';
import type { Dependencies } from '../dependencies.ts';
import { answerFile } from '../documents/file-answer.ts';
import { writeOfficialDocx } from '../documents/official-docx.ts';
import { writeSpreadsheet } from '../documents/spreadsheet.ts';
import { readQuery } from '../http/read-query.ts';
import type { Authority, OfficeRoute } from '../office/office-route.ts';
import { requireUnit } from '../office/require-reach.ts';
import { readPeople } from '../roster/read-people.ts';
import { type Campus, readCampus, requireSemester, unitOf } from './read-campus.ts';
import { readRoster, readUnitFacts } from './read-unit-facts.ts';
import { readAllProblems, readUnitProblems } from './read-unit-problems.ts';
import { previewFiling, requireFiled } from './routes.ts';
import { problemSheets, progressSheets } from './spreadsheets.ts';

const NAMES: Record<FilingKind, string> = {
  plan: '领导干部联系学生工作安排',
  summary: '领导干部联系学生工作情况总结',
};

/** As it would be filed now, or as it was filed under the id in `filed`. */
const docxQuerySchema = z.union([
  z.object({ filed: z.string() }),
  z.object({ unit: z.string(), semester: z.string() }),
]);
/** One unit, or all in reach. */
const listQuerySchema = z.object({ unit: z.optional(z.string()), semester: z.string() });

export const filingDocumentRoutes: OfficeRoute[] = [
  docxRoute('plan'),
  docxRoute('summary'),
  {
    method: 'GET',
    path: '/filings/problems.xlsx',
    action: 'problems.read',
    async answer(context, dependencies, authority) {
      const { database } = dependencies;
      const { campus, semester, units, name } = await readReach(
        dependencies,
        authority,
        readQuery(context, listQuerySchema),
      );
      const [only] = units;
      const all =
        units.length === 1 && only ? await readUnitProblems(database, only) : await readAllProblems(database);
      const span = { from: semester.start, to: semester.end };
      const problems = problemsOfSemester(all, span, campus.calendar.timeZone).all;
      const raisers = await readPeople(
        database,
        problems.map(({ person }) => person),
      );
      const bytes = await writeSpreadsheet(problemSheets(campus, problems, raisers));
      return answerFile(context, bytes, `${name}-学生问题清单-${semester.name}`, 'xlsx');
    },
  },
  {
    method: 'GET',
    path: '/filings/progress.xlsx',
    action: 'progress.read',
    async answer(context, dependencies, authority) {
      const { database } = dependencies;
      const { campus, semester, units, name } = await readReach(
        dependencies,
        authority,
        readQuery(context, listQuerySchema),
      );
      const [only] = units;
      const roster = await readRoster(database, units.length === 1 ? only : undefined);
      const facts = [];
      for (const unit of units) {
        facts.push(await readUnitFacts(database, campus, roster, unitOf(campus, unit), semester));
      }
      const bytes = await writeSpreadsheet(progressSheets(campus, facts));
      return answerFile(context, bytes, `${name}-进度明细-${semester.name}`, 'xlsx');
    },
  },
];

function docxRoute(filing: FilingKind): OfficeRoute {
  return {
    method: 'GET',
    path: `/filings/${filing}.docx`,
    action: 'filings.read',
    async answer(context, dependencies, authority) {
      const query = readQuery(context, docxQuerySchema);
      if ('unit' in query) requireUnit(authority, query.unit);
      const { document } =
        'filed' in query
          ? await requireFiled(dependencies, authority, query.filed)
          : await previewFiling(dependencies, { ...query, filing } satisfies FilingKey);
      const bytes = await writeOfficialDocx(document);
      const { signature, subtitle } = document;
      return answerFile(context, bytes, [signature.name, NAMES[filing], subtitle].join('-'), 'docx');
    },
  };
}

/** What a list is about: the unit that was named, else every one in reach. */
async function readReach(
  dependencies: Dependencies,
  authority: Authority,
  { unit, semester }: z.infer<typeof listQuerySchema>,
): Promise<{ campus: Campus; semester: Semester; units: string[]; name: string }> {
  if (unit !== undefined) requireUnit(authority, unit);
  const { scope } = authority;
  const campus = await readCampus(dependencies);
  const named = unit ?? (scope.reach === 'unit' ? scope.unit : undefined);
  return {
    campus,
    semester: requireSemester(campus, semester),
    units: named === undefined ? campus.units.map(({ id }) => id) : [named],
    name: named === undefined ? '全校' : unitOf(campus, named).name,
  };
}
