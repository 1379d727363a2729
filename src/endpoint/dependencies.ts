import type { Policy } from '../domain/regulation/policy.ts';
import type { Database } from './database/tables.ts';
import type { EndpointKey } from './identity/endpoint-key.ts';
import type { ProgressBook } from './progress/progress-book.ts';

/** What the endpoint's parts work with; made in `main.ts`, or by a test. */
export interface Dependencies {
  database: Database;
  key: EndpointKey;
  policy: Policy;
  /** Milliseconds since the epoch. */
  clock: () => number;
  randomBytes: (length: number) => Uint8Array;
  /** Where everybody stands, for the desk. */
  progress: ProgressBook;
}
