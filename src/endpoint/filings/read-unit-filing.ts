import { semesterToShow } from '../../domain/calendar.ts';
import { compareChinese } from '../../domain/chinese-order.ts';
import type { FilingKey, Filings, UnitFiling } from '../../domain/office/filings/wire.ts';
import { reachesUnit, type Scope } from '../../domain/permissions.ts';
import type { Database } from '../database/tables.ts';
import { ProblemError } from '../http/problem.ts';
import { readWritable } from './build-document.ts';
import { readDraft } from './drafts.ts';
import { statusOf } from './filing-status.ts';
import { type Campus, requireSemester } from './read-campus.ts';
import { readLaterRecords } from './read-later-records.ts';
import { readVersions } from './read-versions.ts';

/** How the filings of every unit in reach stand; of the semester that is shown unasked where none is named. */
export async function readFilingList(
  database: Database,
  campus: Campus,
  scope: Scope,
  asked: string | undefined,
): Promise<Filings> {
  const { calendar, today } = campus;
  const semester = asked === undefined ? semesterToShow(calendar, today) : requireSemester(campus, asked);
  if (!semester) throw new ProblemError('not-found');
  const versions = await readVersions(database);
  const kinds = campus.policy.unitKinds.map(({ id }) => id);
  return {
    semester,
    semesters: calendar.semesters.map(({ id, name }) => ({ id, name })),
    units: campus.units
      .filter(({ id }) => reachesUnit(scope, id))
      .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compareChinese(a.name, b.name))
      .map((unit) => ({
        unit: { id: unit.id, name: unit.name },
        plan: statusOf(campus, unit, semester.id, 'plan', versions),
        summary: statusOf(campus, unit, semester.id, 'summary', versions),
      })),
  };
}

/** All that the page of one filing shows, without its text. */
export async function readUnitFiling(
  database: Database,
  campus: Campus,
  key: FilingKey,
): Promise<UnitFiling> {
  const { unit, semester, sections, candidates, people } = await readWritable(database, campus, key);
  const status = statusOf(campus, unit, semester.id, key.filing, await readVersions(database));
  const newest = status?.versions[0];
  return {
    unit: { id: unit.id, name: unit.name },
    semester: { id: semester.id, name: semester.name },
    ...{ status, sections, candidates },
    saved: await readDraft(database, key),
    later:
      key.filing === 'summary' && newest
        ? await readLaterRecords(database, campus, people, semester, newest.on)
        : [],
  };
}
