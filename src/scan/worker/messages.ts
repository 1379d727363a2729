import type { Sight } from '../decode/engine.ts';
import type { Frame } from '../decode/frame.ts';

/** What the page asks the worker: one at a time. */
export interface Question {
  frame: Frame;
  isStill: boolean;
}

export type Answer = { sight: Sight } | { error: string };
