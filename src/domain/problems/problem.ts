import type { ReadEntry } from '../log/fold.ts';
import type { ProblemMovedBody, ProblemRaisedBody } from './bodies.ts';

/** An entry together with the person who wrote it. */
export interface AuthoredEntry extends ReadEntry {
  person: string;
}

/** Where a problem stands (PR2). */
export type ProblemState =
  | 'raised'
  /** `department` is named. */
  | 'referred'
  | 'answered'
  | 'told'
  /** On the 问题清单. */
  | 'explained'
  /** On the 问题清单 too, and up to the Party committee. */
  | 'reported'
  | 'closed'
  | 'withdrawn';

/** A step as it was taken, by whom and when. */
export interface TakenStep extends Omit<ProblemMovedBody, 'problem'> {
  id: string;
  person: string;
  /** By the phone's clock. */
  at: string;
  device: string;
  seq: number;
}

/** A problem as screens show it: what one `problem.raised` has become by all the steps that followed. */
export interface Problem {
  id: string;
  raised: ProblemRaisedBody;
  /** Who raised it, and where and when that entry was written. */
  person: string;
  at: string;
  device: string;
  seq: number;
  state: ProblemState;
  /** The unit that it was referred to last. */
  department: string | null;
  /** The campus date that was set last. */
  due: string | null;
  /** In the order in which they hold (PR3). */
  steps: TakenStep[];
  /** The highest that was seen; a new step's is one more. */
  revision: number;
}

/** The problem that an entry raises or moves, or `null`. */
export function problemOf({ id, event }: Pick<ReadEntry, 'id' | 'event'>): string | null {
  switch (event?.type) {
    case 'problem.raised':
      return id;
    case 'problem.moved':
      return event.body.problem;
    default:
      return null;
  }
}

/** The problem that an entry raises, moves or takes back; an own record's retraction names no problem, but looks the same. */
export function problemNamedBy(entry: Pick<ReadEntry, 'id' | 'event'>): string | null {
  return entry.event?.type === 'visit.retracted' ? entry.event.body.visit : problemOf(entry);
}

/** Nothing is waited for any more. */
export function isEnded(state: ProblemState): boolean {
  return state === 'closed' || state === 'explained' || state === 'withdrawn';
}

/** Whether it stands on the unit's 问题清单. */
export function isOnProblemList(state: ProblemState): boolean {
  return state === 'explained' || state === 'reported';
}
