import type { Policy, Text } from '../../../domain/regulation/policy.ts';
import { lengthOf } from '../../../domain/regulation/windows.ts';
import { strictestFirst } from '../../../domain/strictest-first.ts';
import { type DutyRow, dutyRow } from './duty-row-model.ts';
import type { PeriodStanding } from './period-standings.ts';

export type By = 'clause' | 'kind';

export interface ProgressSection {
  key: string;
  /** A clause's number, or the titles of activities. */
  title: string | Text[];
  rows: DutyRow[];
  /** The clauses of the duties that one more such activity would meet. */
  oneMore: string[];
}

export interface ProgressModel {
  sections: ProgressSection[];
  /** 鼓励做: apart, and never unfinished. */
  encouraged: DutyRow[];
}

/** A period's standings as the screen shows them, by clause or by kind of activity. */
export function progressModel(
  policy: Policy,
  standings: PeriodStanding[],
  by: By,
  today: string,
): ProgressModel {
  const required = standings.filter(({ level }) => level === 'required');
  const rowOf = rowMaker(policy, today);
  return {
    sections: by === 'clause' ? byClause(required, rowOf) : byKind(policy, required, rowOf),
    encouraged: standings.filter(({ level }) => level === 'encouraged').flatMap(rowOf),
  };
}

type RowOf = (standing: PeriodStanding) => DutyRow[];

function rowMaker(policy: Policy, today: string): RowOf {
  const duties = new Map(policy.duties.map((duty) => [duty.id, duty]));
  return (standing) => {
    const duty = duties.get(standing.duty);
    return duty ? [dutyRow(duty, standing, today)] : [];
  };
}

/** The regulation's order of clauses; within one the strictest demand first, links last. */
function byClause(standings: PeriodStanding[], rowOf: RowOf): ProgressSection[] {
  const clauses = [...new Set(standings.map(({ clause }) => clause))];
  return clauses.map((clause) => ({
    key: clause,
    title: clause,
    rows: standings
      .filter((standing) => standing.clause === clause)
      .sort((a, b) => strictness(b) - strictness(a))
      .flatMap(rowOf),
    oneMore: [],
  }));
}

/** How much is asked a day, what is still wanting before what is not. */
function strictness({ state, windows }: PeriodStanding): number {
  const [window] = windows;
  if (!window) return state === 'unassigned' ? 1_000_000 : -1;
  return (state === 'met' ? 0 : 1_000) + window.target / lengthOf(window);
}

/** Kinds of which nothing particular is asked stand together at the end. */
function byKind(policy: Policy, standings: PeriodStanding[], rowOf: RowOf): ProgressSection[] {
  const titles = new Map(policy.kinds.map(({ id, title }) => [id, title]));
  const isGeneral = new Set(
    policy.duties
      .filter(({ counts }) => counts.measure !== 'link' && counts.kinds === undefined)
      .map(({ id }) => id),
  );
  const sections: ProgressSection[] = [];
  let others: ProgressSection | null = null;
  for (const { kind, demands, oneMore } of strictestFirst(policy, standings)) {
    const title = titles.get(kind) ?? { zh: kind, en: kind };
    if (others && demands.every(({ duty }) => isGeneral.has(duty))) {
      (others.title as Text[]).push(title);
      continue;
    }
    const section: ProgressSection = {
      key: kind,
      title: [title],
      rows: demands
        .flatMap(({ duty }) => standings.filter((standing) => standing.duty === duty))
        .flatMap(rowOf),
      oneMore: [...new Set(oneMore.map(({ clause }) => clause))],
    };
    if (demands.every(({ duty }) => isGeneral.has(duty))) others = section;
    else sections.push(section);
  }
  return others ? [...sections, others] : sections;
}
