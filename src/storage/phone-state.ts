import type { Declaration } from '../domain/declarations.ts';
import type { Evidence } from '../domain/evidence/evidence.ts';
import type { Refusal } from '../domain/log/entry.ts';
import type { Visit } from '../domain/log/fold.ts';
import type { Problem } from '../domain/problems/problem.ts';
import type { Reference } from '../domain/wire.ts';

/** ST4: what may be said of a record. */
export type RecordState =
  | { name: 'saved' }
  /** `receivedAt`: when the endpoint got it, by its clock. */
  | { name: 'archived'; receivedAt: string }
  | { name: 'refused'; reason: Refusal };

export interface VisitRecord {
  visit: Visit;
  state: RecordState;
  /** Whether another of the person's devices logged it. */
  fromOtherDevice: boolean;
}

export interface ProblemRecord {
  problem: Problem;
  /** The weakest state of what this person wrote about it; what others wrote came from the endpoint, and is archived. */
  state: RecordState;
  /** The names of all who wrote about it, by person. */
  authors: Record<string, string>;
}

/** Everything that screens draw, as last committed on this phone. */
export interface PhoneState {
  /** `null` until this phone is enrolled. */
  enrolment: { device: string; enrolledAt: string; reference: Reference } | null;
  /** Newest first, retracted ones included. */
  records: VisitRecord[];
  /** What the records were made of; the very same list of entries as long as nothing is added. */
  log: Pick<Evidence, 'entries' | 'receipts'>;
  /** What concerns the person, newest first, withdrawn ones included. */
  problems: ProblemRecord[];
  /** What the person declared about own duties, the earliest first. */
  declarations: Declaration[];
  /** How many entries of this device (retractions too) the endpoint has not acknowledged. */
  unarchived: number;
  /** When the earliest of them was logged, by the phone's clock; `null` where there is none. */
  oldestUnarchivedAt: string | null;
  /** A visit that was begun before this phone was enrolled (ST5): its place code. */
  pendingPlaceCode: string | null;
  /** When the endpoint last answered a whole run, by the phone's clock, RFC 3339; `null` for never. */
  syncedAt: string | null;
}
