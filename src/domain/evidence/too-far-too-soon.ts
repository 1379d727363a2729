import type { Visit } from '../log/fold.ts';
import { MINUTE } from './evidence.ts';

/** A visit that a poster proves, and the building in which the poster hangs. */
export interface PosterVisit extends Pick<Visit, 'id' | 'on' | 'at'> {
  building: string;
}

/**
 * The visits that began in another building sooner after one before them than anybody walks, each with the one before
 * (FL6). Both what they say and when they were logged must be that close: a form may be finished much later than it was
 * opened, and a time may be rounded.
 */
export function tooFarTooSoon(visits: PosterVisit[], walkMinutes: number): Map<string, string> {
  const walk = walkMinutes * MINUTE;
  const inOrder = visits
    .map(({ id, building, on, at }) => ({ id, building, on: Date.parse(on), at: Date.parse(at) }))
    .sort((a, b) => a.on - b.on || a.at - b.at || (a.id < b.id ? -1 : 1));
  const found = new Map<string, string>();
  for (const [index, visit] of inOrder.entries()) {
    for (let before = index - 1; before >= 0; before -= 1) {
      const earlier = inOrder[before];
      if (!earlier || visit.on - earlier.on >= walk) break;
      if (earlier.building === visit.building || Math.abs(visit.at - earlier.at) >= walk) continue;
      found.set(visit.id, earlier.id);
      break;
    }
  }
  return found;
}
