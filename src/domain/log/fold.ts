import type { Event, VisitBody } from './bodies.ts';
import type { Entry } from './entry.ts';

/** A record as screens show it: what remains of one `visit.logged` after all that was said about it. */
export interface Visit extends VisitBody {
  id: string;
  /** When it was logged, by the phone's clock. */
  at: string;
  /** Where its entry stands; a re-appended record stands in several chains, the first by device and seq is named. */
  device: string;
  seq: number;
  retracted: boolean;
}

/** An entry with its body read; `null` where this version cannot read it (LG10). */
export interface ReadEntry extends Pick<Entry, 'id' | 'device' | 'seq' | 'at'> {
  event: Event | null;
}

/**
 * The visits that a person's entries amount to, newest `on` first. The order of the entries makes no difference,
 * an id counts once (LG8), and a retraction holds whichever arrives first (LG9).
 */
export function foldVisits(entries: Iterable<ReadEntry>): Visit[] {
  const visits = new Map<string, Visit>();
  const retracted = new Set<string>();
  for (const entry of entries) {
    const { id, device, seq, at, event } = entry;
    switch (event?.type) {
      case 'visit.logged': {
        const visit = { ...event.body, id, at, device, seq, retracted: false };
        const held = visits.get(id);
        if (!held || standsBefore(visit, held)) visits.set(id, visit);
        break;
      }
      case 'visit.retracted':
        retracted.add(event.body.visit);
        break;
      case undefined:
        break;
    }
  }
  return [...visits.values()]
    .map((visit) => ({ ...visit, retracted: retracted.has(visit.id) }))
    .sort((a, b) => Date.parse(b.on) - Date.parse(a.on) || (a.id < b.id ? 1 : -1));
}

function standsBefore(a: Visit, b: Visit): boolean {
  return a.device === b.device ? a.seq < b.seq : a.device < b.device;
}
