import { foldText } from '../../fold-text.ts';
import type { Policy } from '../../regulation/policy.ts';
import type { Unit } from '../../roster.ts';
import { createNameFinder } from './names.ts';
import type { ImportOptions, NewUnit } from './plan.ts';
import { guessByWords } from './read-rank.ts';

/** The units of a list: those of the roster, and new ones, which are of the kind that was told or that their names say. */
export function createUnitNames(policy: Policy, units: Unit[], options: ImportOptions) {
  const known = new Map(units.map((unit) => [foldText(unit.name), unit]));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const told = new Map(Object.entries(options.units).map(([name, answer]) => [foldText(name), answer]));
  const finder = createNameFinder(units);
  const fresh = new Map<string, NewUnit>();

  return {
    /** A new unit's id is empty. Names its row as one more that is of the unit. */
    unitOf(name: string): Unit {
      const folded = foldText(name);
      const answer = told.get(folded);
      const unit = known.get(folded) ?? (answer && 'unit' in answer ? byId.get(answer.unit) : undefined);
      if (unit) return unit;
      const given = answer && 'kind' in answer ? answer.kind : null;
      const kind = policy.unitKinds.find(({ id }) => id === given)?.id ?? guessKind(policy, name);
      const code = guessByWords(policy.unitCodes, name);
      const made: NewUnit = fresh.get(folded) ?? {
        ...{ name, rows: 0, kind, near: finder.nearest(name) },
        ...(code === null ? {} : { code }),
      };
      made.rows += 1;
      fresh.set(folded, made);
      return {
        id: '',
        name: made.name,
        kind: made.kind,
        ...(made.code === undefined ? {} : { code: made.code }),
      };
    },
    newUnits: (): NewUnit[] => [...fresh.values()],
  };
}

/** The last kind of the policy is the one for whatever is nothing else. */
function guessKind({ unitKinds }: Policy, name: string): string {
  return guessByWords(unitKinds, name) ?? unitKinds.at(-1)?.id ?? '';
}
