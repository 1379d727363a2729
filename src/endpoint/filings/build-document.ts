import type { Semester } from '../../domain/calendar-schema.ts';
import type { Draft } from '../../domain/office/filings/draft.ts';
import type { OfficialDocument } from '../../domain/office/filings/official-document.ts';
import type { Example, FilingKey, Section } from '../../domain/office/filings/wire.ts';
import type { Unit } from '../../domain/roster.ts';
import type { Database } from '../database/tables.ts';
import { type Campus, requireSemester, unitOf } from './read-campus.ts';
import { leadersOf, readRoster, readUnitFacts } from './read-unit-facts.ts';
import { exampleCandidates } from './visit-words.ts';
import { planSections, writePlan } from './write-plan.ts';
import { summarySections, writeSummary } from './write-summary.ts';

/** A unit's plan or summary as it can be written now. */
export interface Writable {
  unit: Unit;
  semester: Semester;
  sections: Section[];
  candidates: Example[];
  /** The leaders' ids. */
  people: string[];
  write(draft: Draft): OfficialDocument;
}

export async function readWritable(
  database: Database,
  campus: Campus,
  { unit: unitId, semester: semesterId, filing }: FilingKey,
): Promise<Writable> {
  const unit = unitOf(campus, unitId);
  const semester = requireSemester(campus, semesterId);
  const roster = await readRoster(database, unit.id);
  switch (filing) {
    case 'plan': {
      const facts = { unit, semester, leaders: leadersOf(roster, unit.id, semester) };
      return {
        ...{ unit, semester, candidates: [] },
        people: facts.leaders.map(({ person }) => person.id),
        sections: planSections(campus, facts),
        write: (draft) => writePlan(campus, facts, draft),
      };
    }
    case 'summary': {
      const facts = await readUnitFacts(database, campus, roster, unit, semester);
      return {
        ...{ unit, semester },
        people: facts.leaders.map(({ person }) => person.id),
        candidates: exampleCandidates(campus, facts),
        sections: summarySections(campus, facts),
        write: (draft) => writeSummary(campus, facts, draft),
      };
    }
    default:
      throw new Error(`A filing that nobody writes: ${filing satisfies never}`);
  }
}
