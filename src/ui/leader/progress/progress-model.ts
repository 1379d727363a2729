import type { Policy, Text } from '../../../domain/regulation/policy.ts';
import { lengthOf } from '../../../domain/regulation/windows.ts';
import { strictestFirst } from '../../../domain/strictest-first.ts';
import { type DutyRow, dutyRow } from './duty-row-model.ts';
import type { PeriodStanding } from './period-standings.ts';

export type By = 'clause' | 'kind';

export interface ProgressSection {
  key: string;
  /** A clause's number, or the title of an activity; `null` for what any activity in person will do for. */
  title: string | Text | null;
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

/** Duties that any kind will do for stand once, at the end. */
function byKind(policy: Policy, standings: PeriodStanding[], rowOf: RowOf): ProgressSection[] {
  const titles = new Map(policy.kinds.map(({ id, title }) => [id, title]));
  const isGeneral = new Set(
    policy.duties
      .filter(({ counts }) => counts.measure !== 'link' && counts.kinds === undefined)
      .map(({ id }) => id),
  );
  const kinds = strictestFirst(policy, standings);
  const general = new Set(
    kinds.flatMap(({ demands }) => demands.map(({ duty }) => duty).filter((duty) => isGeneral.has(duty))),
  );
  const rowsOf = (duties: string[]) =>
    duties.flatMap((duty) => standings.filter((standing) => standing.duty === duty)).flatMap(rowOf);
  const sections = kinds.map(
    ({ kind, demands, oneMore }): ProgressSection => ({
      key: kind,
      title: titles.get(kind) ?? { zh: kind, en: kind },
      rows: rowsOf(demands.map(({ duty }) => duty).filter((duty) => !general.has(duty))),
      oneMore: [...new Set(oneMore.map(({ clause }) => clause))],
    }),
  );
  return [
    ...sections.filter(({ rows }) => rows.length > 0),
    ...(general.size > 0 ? [{ key: '', title: null, rows: rowsOf([...general]), oneMore: [] }] : []),
  ];
}
