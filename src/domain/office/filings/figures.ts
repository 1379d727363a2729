import type { Visit } from '../../log/fold.ts';
import type { Standing } from '../../progress.ts';
import type { Duty, Policy } from '../../regulation/policy.ts';

/** What one person did in a semester, and where that leaves them. */
export interface PersonRecords {
  standings: Pick<Standing, 'duty' | 'state' | 'windows'>[];
  /** Those of the semester that count: none that was taken back. */
  visits: Visit[];
}

/** One duty over several people (FI5). */
export interface DutyFigures {
  duty: Duty;
  /** How many people it is for, and how many of them have done all that it asks: 适用人数, 做到人数. */
  applies: number;
  met: number;
  /** The records of the semester that counted, and the students met in them: 次数, 人次. */
  records: number;
  people: number;
}

/** The figures of each duty that is anybody's, in the policy's order. A record counts once for a duty. */
export function dutyFigures(policy: Policy, persons: PersonRecords[]): DutyFigures[] {
  const figures = new Map<string, DutyFigures>();
  for (const { standings, visits } of persons) {
    const byId = new Map(visits.map((visit) => [visit.id, visit]));
    for (const { duty: id, state, windows } of standings) {
      const duty = policy.duties.find((each) => each.id === id);
      if (!duty) continue;
      const held = figures.get(id) ?? { duty, applies: 0, met: 0, records: 0, people: 0 };
      const counted = [...new Set(windows.flatMap(({ activities }) => activities))].flatMap(
        (activity) => byId.get(activity) ?? [],
      );
      figures.set(id, {
        duty,
        applies: held.applies + 1,
        met: held.met + (state === 'met' ? 1 : 0),
        records: held.records + counted.length,
        people: held.people + peopleMet(counted),
      });
    }
  }
  return policy.duties.flatMap(({ id }) => figures.get(id) ?? []);
}

/** 人次 over records; one without a number adds none. */
export function peopleMet(visits: Pick<Visit, 'people'>[]): number {
  return visits.reduce((sum, { people }) => sum + (people ?? 0), 0);
}

/** How many records there are of each kind, in the policy's order; kinds without any are left out. */
export function recordsByKind(
  policy: Policy,
  visits: Pick<Visit, 'kind' | 'people'>[],
): { title: string; records: number; people: number }[] {
  return policy.kinds
    .map(({ id, title }) => {
      const ofKind = visits.filter(({ kind }) => kind === id);
      return { title: title.zh, records: ofKind.length, people: peopleMet(ofKind) };
    })
    .filter(({ records }) => records > 0);
}
