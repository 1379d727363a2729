import { z } from 'zod/mini';
import type { PlaceProof, VisitBody } from '../../../domain/log/bodies.ts';
import type { Place } from '../../../domain/place.ts';
import { toRfc3339 } from '../../../domain/time.ts';

const whenSchema = z.enum(['now', 'today', 'day']);
export type When = z.infer<typeof whenSchema>;

const draftSchema = z.object({
  /** The record's id, made once: a second tap or a reload while saving makes no second record (ST3). */
  id: z.string(),
  /** The day on which the form was opened, by the phone's clock. */
  day: z.string(),
  kind: z.nullable(z.string()),
  people: z.nullable(z.number()),
  note: z.string(),
  when: whenSchema,
  date: z.string(),
  time: z.string(),
});
/** A form as it is being filled in; outlives a reload (ST5). */
export type VisitDraft = z.infer<typeof draftSchema>;

/** The phone's clock: milliseconds since the epoch, and minutes east of UTC. */
export interface Clock {
  time: number;
  offset: number;
}

export type DraftFailure = 'kindMissing' | 'timeMissing' | 'timeInFuture';

export const NOTE_MAX_LENGTH = 2_000;
export const PEOPLE_MAX = 10_000;

export function createDraft(id: string, now: Clock): VisitDraft {
  const { date, time } = clockToLocal(now);
  return { id, day: date, kind: null, people: null, note: '', when: 'now', date, time };
}

/** Whether there is input that would be missed. */
export function hasInput(draft: VisitDraft): boolean {
  return draft.kind !== null || draft.people !== null || draft.note !== '' || draft.when !== 'now';
}

/** A draft as it was kept, or `null`. One of an earlier day keeps the day that it spoke of, and is worth keeping only with input. */
export function reviveDraft(kept: unknown, now: Clock): VisitDraft | null {
  const read = draftSchema.safeParse(kept);
  if (!read.success) return null;
  const draft = read.data;
  if (draft.day === clockToLocal(now).date || draft.when === 'day') return draft;
  return hasInput(draft) ? { ...draft, when: 'day', date: draft.day } : null;
}

const savedSchema = z.object({ savedAs: z.string() });

/** What stands in a draft's place once it is saved. */
export function savedDraft({ id }: VisitDraft): z.infer<typeof savedSchema> {
  return { savedAs: id };
}

/** The id of the record that the draft became, or `null`. */
export function readSavedId(kept: unknown): string | null {
  const read = savedSchema.safeParse(kept);
  return read.success ? read.data.savedAs : null;
}

/** The record that the form amounts to. Without a choice the place's first activity is meant. */
export function draftToBody(
  draft: VisitDraft,
  at: { code: string; place: Place | null; proof: PlaceProof; likeliestKind: string | null },
  now: Clock,
): { body: VisitBody } | { failure: DraftFailure } {
  const kind = draft.kind ?? at.likeliestKind;
  if (kind === null) return { failure: 'kindMissing' };
  const time = draft.when === 'now' ? now.time : localToTime(draft, now.offset);
  if (Number.isNaN(time)) return { failure: 'timeMissing' };
  if (time > now.time) return { failure: 'timeInFuture' };
  const note = draft.note.trim();
  return {
    body: {
      kind,
      on: toRfc3339(time, now.offset),
      place: { ...(at.place && { id: at.place.id }), code: at.code, proof: at.proof },
      ...scopeOf(at.place),
      ...(draft.people !== null && { people: draft.people }),
      ...(note !== '' && { note }),
    },
  };
}

/** A class's own place is in that class, and a college's place in that college: so it counts where they are linked. */
function scopeOf(place: Place | null): Pick<VisitBody, 'scope'> {
  if (!place) return {};
  const scope = {
    ...(place.kind === 'class' && { classes: [place.id] }),
    ...(place.college !== undefined && { colleges: [place.college] }),
  };
  return Object.keys(scope).length > 0 ? { scope } : {};
}

/** Whether a note holds what looks like a telephone, student or identity number. */
export function looksPersonal(note: string): boolean {
  return /(^|\D)(\d{10,13}|\d{17}[\dxX])(?!\d)/.test(note.normalize('NFKC'));
}

function localToTime({ date, time }: VisitDraft, offset: number): number {
  return Date.parse(`${date}T${time}Z`) - offset * 60_000;
}

function clockToLocal({ time, offset }: Clock): { date: string; time: string } {
  const local = new Date(time + offset * 60_000).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}
