import { createSeededRandom } from '../../../src/endpoint/demo/seeded-random.ts';

const STEPS = 2 ** 24;

/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** A number from `low` to `high`. */
  from(low: number, high: number): number;
  happens(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  letters(alphabet: string, length: number): string;
  /** About normal, with mean 0 and deviation 1. */
  bell(): number;
}

export function createChance(seed: number): Chance {
  const random = createSeededRandom(seed);
  const share = () => random.between(0, STEPS - 1) / STEPS;
  return {
    from: (low, high) => low + (high - low) * share(),
    happens: random.happens,
    pick: random.pick,
    letters: (alphabet, length) => Array.from({ length }, () => random.pick([...alphabet])).join(''),
    // Irwin–Hall with four terms, whose variance is a third.
    bell: () => (share() + share() + share() + share() - 2) * Math.sqrt(3),
  };
}
