import { type PersonFigures, personFiguresSchema } from '../export/figures-schema.ts';
import { type SemesterTotals, semesterTotalsSchema } from '../export/totals-schema.ts';
import type { FigureOf, FigureValue, Finding } from './finding.ts';

/** One thing that an export states. */
interface Figure {
  figure: FigureOf;
  /** All that it says, to be compared. */
  text: string;
  shown: FigureValue;
}

export interface Comparison {
  findings: Finding[];
  /** How many figures are stated. */
  count: number;
}

/** Compares what an export states of a person with what follows from the records, figure by figure (VE5). */
export function comparePersonFigures(
  person: string,
  stated: PersonFigures,
  computed: PersonFigures,
): Comparison {
  // Parsed as well, both have their members in the same order.
  return compare(person, listPersonFigures(stated), listPersonFigures(personFiguresSchema.parse(computed)));
}

export function compareTotals(stated: SemesterTotals[], computed: SemesterTotals[]): Comparison {
  const parsed = computed.map((totals) => semesterTotalsSchema.parse(totals));
  return compare(null, stated.flatMap(listTotals), parsed.flatMap(listTotals));
}

function listPersonFigures({ records, chains, semesters }: PersonFigures): Figure[] {
  return [
    toFigure({ of: 'records' }, records, { is: 'count', count: records }),
    ...chains.map((chain) => {
      const { device, entries, receipts } = chain;
      return toFigure({ of: 'chain', device }, chain, { is: 'chain', entries, receipts });
    }),
    ...semesters.flatMap(({ semester, standings, categories }) => [
      toFigure({ of: 'semester', semester }, null, { is: 'stated' }),
      ...standings.map((standing) => {
        const { duty, state, windows } = standing;
        return toFigure({ of: 'duty', semester, duty }, standing, { is: 'standing', state, windows });
      }),
      ...categories.map(({ category, count }) =>
        toFigure({ of: 'category', semester, category }, count, { is: 'count', count }),
      ),
    ]),
  ];
}

function listTotals({ semester, people, required, duties, units }: SemesterTotals): Figure[] {
  return [
    toFigure({ of: 'allPeople', semester }, { people, required }, { is: 'people', people, ...required }),
    ...duties.map((figure) => {
      const shown = { is: 'ofDuty', people: figure.people, met: figure.states.met } as const;
      return toFigure({ of: 'allOfDuty', semester, duty: figure.duty }, figure, shown);
    }),
    ...units.flatMap(({ unit, standings, ...row }) => [
      toFigure({ of: 'unitPeople', semester, unit }, row, {
        ...{ is: 'people', people: row.people },
        ...row.required,
      }),
      ...standings.map((standing) => {
        const { duty, state, window } = standing;
        const shown = { is: 'standing', state, windows: [window] } as const;
        return toFigure({ of: 'unitDuty', semester, unit, duty }, standing, shown);
      }),
    ]),
  ];
}

function toFigure(figure: FigureOf, said: unknown, shown: FigureValue): Figure {
  return { figure, text: JSON.stringify(said), shown };
}

function compare(person: string | null, stated: Figure[], computed: Figure[]): Comparison {
  const findings: Finding[] = [];
  const open = new Map(computed.map((each) => [JSON.stringify(each.figure), each]));
  for (const { figure, text, shown } of stated) {
    const key = JSON.stringify(figure);
    const own = open.get(key);
    // Stated twice, it is compared with nothing the second time.
    open.delete(key);
    if (own?.text === text) continue;
    findings.push({ finding: 'wrongFigure', person, figure, stated: shown, computed: own?.shown ?? null });
  }
  for (const { figure, shown } of open.values()) {
    findings.push({ finding: 'wrongFigure', person, figure, stated: null, computed: shown });
  }
  return { findings, count: stated.length };
}
