import { instantToCampusDate, semesterOn } from '../../domain/calendar.ts';
import type { Draft } from '../../domain/office/filings/draft.ts';
import { EMPTY_DRAFT } from '../../domain/office/filings/draft.ts';
import type { Person } from '../../domain/roster.ts';
import { toRfc3339 } from '../../domain/time.ts';
import type { Filing } from '../../domain/unit-records.ts';
import { writeAudit } from '../database/audit.ts';
import type { Dependencies } from '../dependencies.ts';
import { readWritable } from '../filings/build-document.ts';
import { saveDraft } from '../filings/drafts.ts';
import { keepFiled } from '../filings/file-document.ts';
import { type Campus, readCampus, requireSemester, unitOf } from '../filings/read-campus.ts';
import { leadersOf, readRoster, type UnitSources, unitFacts } from '../filings/read-unit-facts.ts';
import { readUnitProblems } from '../filings/read-unit-problems.ts';
import { exampleCandidates } from '../filings/visit-words.ts';
import { writePlan } from '../filings/write-plan.ts';
import { writeSummary } from '../filings/write-summary.ts';
import { readLogs } from '../log/read-logs.ts';
import { readUnitActivities } from '../reference/read-unit-records.ts';
import { DEMO_OFFICE } from './people.ts';

const EXPERIENCE = [
  '坚持把走访安排在晚自习后和周末，学生在的时候去。',
  '走访时听到的问题当天登记、当天转交，办结后回到学生中反馈。',
].join('\n');
const SUGGESTIONS = '建议宿舍维修类问题由承办部门每周集中答复一次，方便各单位统一向学生反馈。';
const EXAMPLES = 3;
/** Units whose clerk has begun with this semester's summary. */
const DRAFTING = ['logistics', 'computing'];

/** Files what the demo's units have filed, each text as its records stood on that day. */
export async function fileDemoTexts(dependencies: Dependencies, filings: Filing[]): Promise<void> {
  const { database, policy } = dependencies;
  const now = await readCampus(dependencies);
  const roster = await readRoster(database);
  const logs = await readLogs(
    database,
    roster.map(({ id }) => id),
  );
  const activities = await readUnitActivities(database, policy, now.calendar.timeZone);
  const clerks = await readClerks(dependencies);
  for (const filing of filings) {
    const problems = await readUnitProblems(database, filing.unit.id);
    const sources = asOf(filing.on, { logs, problems, activities, filings });
    const campus = { ...now, today: instantToCampusDate(filing.on, now.calendar.timeZone) };
    const document = writeFiling(campus, roster, filing, sources);
    const who = clerks.get(filing.unit.id) ?? DEMO_OFFICE;
    await database.transaction().execute(async (transaction) => {
      await keepFiled(transaction, filing, document, who);
      const at = toRfc3339(Date.parse(filing.on), 0);
      await writeAudit(transaction, { at, who, what: 'filing.filed', subject: filing.id, after: filing });
    });
  }
}

function writeFiling(campus: Campus, roster: Person[], filing: Filing, sources: UnitSources) {
  const unit = unitOf(campus, filing.unit.id);
  const semester = requireSemester(campus, filing.semester);
  if (filing.filing === 'plan') {
    return writePlan(campus, { unit, semester, leaders: leadersOf(roster, unit.id, semester) }, EMPTY_DRAFT);
  }
  const facts = unitFacts(campus, roster, unit, semester, sources);
  return writeSummary(campus, facts, createDraft(exampleCandidates(campus, facts).map(({ id }) => id)));
}

/** What was known at an instant. */
function asOf(instant: string, { logs, problems, activities, filings }: UnitSources): UnitSources {
  const isBefore = (other: string) => Date.parse(other) < Date.parse(instant);
  return {
    logs: new Map(
      [...logs].map(([person, { visits, declarations }]) => [
        person,
        { visits: visits.filter(({ at }) => isBefore(at)), declarations },
      ]),
    ),
    problems: problems.filter(({ at, steps }) => [at, ...steps.map((step) => step.at)].every(isBefore)),
    activities: activities.filter(({ on }) => isBefore(on)),
    filings: filings.filter(({ on }) => isBefore(on)),
  };
}

function createDraft(candidates: string[]): Draft {
  return {
    texts: { experience: EXPERIENCE, suggestions: SUGGESTIONS },
    examples: candidates.slice(0, EXAMPLES),
  };
}

/** Some clerks have begun with the running semester's summary. */
export async function draftDemoSummaries(dependencies: Dependencies): Promise<void> {
  const { database } = dependencies;
  const campus = await readCampus(dependencies);
  const semester = semesterOn(campus.calendar, campus.today);
  if (!semester) return;
  const clerks = await readClerks(dependencies);
  for (const unit of DRAFTING) {
    const key = { unit, semester: semester.id, filing: 'summary' as const };
    const { candidates } = await readWritable(database, campus, key);
    const draft = createDraft(candidates.map(({ id }) => id));
    await saveDraft(dependencies, { ...key, draft, base: null }, clerks.get(unit) ?? DEMO_OFFICE);
  }
}

/** The clerk of each unit that has one. */
async function readClerks({ database }: Dependencies): Promise<Map<string, string>> {
  const rows = await database.selectFrom('people').select(['id', 'clerk_of']).execute();
  return new Map(rows.flatMap(({ id, clerk_of }) => (clerk_of === null ? [] : [[clerk_of, id]])));
}
