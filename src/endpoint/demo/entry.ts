import { v7 } from 'uuid';
import type { Event, VisitBody } from '../../domain/log/bodies.ts';
import type { SeededRandom } from './seeded-random.ts';

const MINUTE = 60_000;

/** What one person of the demo logs at a time, still to be signed. */
export interface DemoEntry {
  id: string;
  /** By the person's phone, in milliseconds since the epoch. */
  at: number;
  event: Event;
}

export function createDemoEntry(at: number, event: Event, random: SeededRandom): DemoEntry {
  return { id: v7({ msecs: at, random: random.bytes(16) }), at, event };
}

/** A visit is logged within the hour. */
export function visitToEntry(body: VisitBody, random: SeededRandom): DemoEntry {
  const at = Date.parse(body.on) + random.between(1, 40) * MINUTE;
  return createDemoEntry(at, { type: 'visit.logged', body }, random);
}
