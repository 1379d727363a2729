import type { SeededRandom } from '../../../src/endpoint/demo/seeded-random.ts';
import type { Asker } from '../two-units.ts';
import type { ValidRequest } from './mutate-request.ts';

/** One route, and requests to it that would pass. */
export interface FuzzTarget {
  /** Method and path. */
  name: string;
  /** Who asks, one of them at random; `null` for nobody. */
  askers: readonly (Asker | null)[];
  make(random: SeededRandom): ValidRequest | Promise<ValidRequest>;
  /** Told each answer of 200, where the next request depends on it. */
  learn?(answer: unknown): void;
  /** Whether what it stores goes on from what it stored before, and so may not be taken back in the midst of a run. */
  isChain?: boolean;
}
