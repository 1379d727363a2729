import type { AmendmentBody, Event, VisitBody, VisitChanges } from './bodies.ts';
import type { Entry } from './entry.ts';
import { standsBefore } from './stands-before.ts';

/** A record as screens show it: what remains of one `visit.logged` after all that was said about it. */
export interface Visit extends VisitBody {
  id: string;
  /** When it was logged, by the phone's clock. */
  at: string;
  /** Where its entry stands; a re-appended record stands in several chains, the first by device and seq is named. */
  device: string;
  seq: number;
  retracted: boolean;
  /** As it was logged, before anything was amended. */
  logged: VisitBody;
  /** In the order in which they hold: the last word on each part is the one that stands (LG11). */
  amendments: Amendment[];
}

/** What was said anew, when, and on which device. */
export interface Amendment extends Omit<AmendmentBody, 'visit'> {
  id: string;
  at: string;
  device: string;
  seq: number;
}

/** An entry with its body read; `null` where this version cannot read it (LG10). */
export interface ReadEntry extends Pick<Entry, 'id' | 'device' | 'seq' | 'at'> {
  event: Event | null;
}

/**
 * The visits that a person's entries amount to, newest `on` first. The order of the entries makes no difference,
 * an id counts once (LG8), a retraction holds whichever arrives first (LG9), and so do amendments (LG11).
 */
export function foldVisits(entries: Iterable<ReadEntry>): Visit[] {
  const logged = new Map<string, { entry: ReadEntry; body: VisitBody }>();
  const amended = new Map<string, Map<string, Amendment>>();
  const retracted = new Set<string>();
  for (const entry of entries) {
    const { event } = entry;
    switch (event?.type) {
      case 'visit.logged': {
        const held = logged.get(entry.id);
        if (!held || standsBefore(entry, held.entry)) logged.set(entry.id, { entry, body: event.body });
        break;
      }
      case 'visit.amended':
        keepAmendment(amended, entry, event.body);
        break;
      case 'visit.retracted':
        retracted.add(event.body.visit);
        break;
    }
  }
  return [...logged.values()]
    .map(({ entry: { id, at, device, seq }, body }) => {
      const amendments = [...(amended.get(id)?.values() ?? [])].sort(inOrder);
      const fields = amendments.reduce((visit, { changes }) => applyChanges(visit, changes), body);
      const visit = {
        ...fields,
        id,
        at,
        device,
        seq,
        retracted: retracted.has(id),
        logged: body,
        amendments,
      };
      return { visit, time: Date.parse(visit.on) };
    })
    .sort((a, b) => b.time - a.time || (a.visit.id < b.visit.id ? 1 : -1))
    .map(({ visit }) => visit);
}

/** The body with the changes made; `null` takes a part away. */
export function applyChanges(body: VisitBody, changes: VisitChanges): VisitBody {
  const next: Record<string, unknown> = { ...body };
  for (const [part, value] of Object.entries(changes)) {
    if (value === null) delete next[part];
    else if (value !== undefined) next[part] = value;
  }
  // The changes' schema has the same parts as the body's, and lets none be taken away that a body needs.
  return next as VisitBody;
}

/** The revision that an amendment of this visit has to bear. */
export function nextRevision({ amendments }: Pick<Visit, 'amendments'>): number {
  return Math.max(0, ...amendments.map(({ revision }) => revision)) + 1;
}

function keepAmendment(
  amended: Map<string, Map<string, Amendment>>,
  { id, at, device, seq }: ReadEntry,
  { visit, revision, changes }: AmendmentBody,
): void {
  const byId = amended.get(visit) ?? new Map<string, Amendment>();
  amended.set(visit, byId);
  const held = byId.get(id);
  const amendment = { id, at, device, seq, revision, changes };
  if (!held || standsBefore(amendment, held)) byId.set(id, amendment);
}

/** Who had seen more says the later word, whatever the clocks say; of those who had seen the same, the later clock. */
function inOrder(a: Amendment, b: Amendment): number {
  const known = a.revision - b.revision || Date.parse(a.at) - Date.parse(b.at);
  if (known !== 0) return known;
  return standsBefore(a, b) ? -1 : 1;
}
