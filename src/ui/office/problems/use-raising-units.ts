import { useEffect, useState } from 'preact/hooks';
import { raisingUnitsSchema } from '../../../domain/office/problems/raising-units.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import { useServices } from '../../services.ts';

/** The units of whoever raised a problem; `null` where the endpoint could not be asked (PD2). */
export type RaisingUnitsOf = ((problem: string) => string[]) | null;

/** Asked once for as many problems as there are: the rest of the table needs no network. */
export function useRaisingUnits(records: ProblemRecord[]): { of: RaisingUnitsOf; isMissing: boolean } {
  const { desk } = useServices();
  const [units, setUnits] = useState<{ of: RaisingUnitsOf; isMissing: boolean }>({
    of: null,
    isMissing: false,
  });
  const count = records.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: more problems are asked about anew
  useEffect(() => {
    let isOutdated = false;
    const ask = async () => {
      const answer = await (await desk()).get('/problems/units', raisingUnitsSchema);
      if (isOutdated) return;
      if ('failure' in answer) return setUnits((held) => ({ ...held, isMissing: held.of === null }));
      const byProblem = new Map<string, string[]>();
      for (const { unit, problems } of answer.data.units) {
        for (const problem of problems) byProblem.set(problem, [...(byProblem.get(problem) ?? []), unit]);
      }
      setUnits({ of: (problem) => byProblem.get(problem) ?? [], isMissing: false });
    };
    void ask();
    return () => {
      isOutdated = true;
    };
  }, [count, desk]);
  return units;
}
