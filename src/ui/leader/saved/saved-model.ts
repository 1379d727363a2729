import type { Visit } from '../../../domain/log/fold.ts';
import type { Problem } from '../../../domain/problems/problem.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState, VisitRecord } from '../../../storage/phone-state.ts';

/** How long after saving a record can be undone on this screen, in seconds. */
const UNDO_SECONDS = 10;

/** Whole seconds that are left to undo the record; 0 where the time is over or the phone's clock was moved. */
export function secondsToUndo(record: VisitRecord, time: number): number {
  const passed = (time - Date.parse(record.visit.at)) / 1_000;
  return passed < 0 ? 0 : Math.max(0, Math.ceil(UNDO_SECONDS - passed));
}

/** The name of a record's place; `null` where this phone does not know it. */
export function placeName(record: VisitRecord, reference: Reference): string | null {
  const { id } = record.visit.place;
  if (id === undefined) return null;
  return Object.values(reference.places).find((place) => place.id === id)?.name ?? null;
}

/** What the same form said beside the record itself: what was done along with it, and the problems raised in it. */
export interface SavedAlong {
  visits: Visit[];
  problems: Problem[];
}

export function savedAlong(
  id: string,
  { records, problems }: Pick<PhoneState, 'records' | 'problems'>,
): SavedAlong {
  return {
    visits: records.map(({ visit }) => visit).filter(({ within }) => within === id),
    problems: problems.map(({ problem }) => problem).filter(({ raised }) => raised.visit === id),
  };
}
