import { z } from 'zod/mini';
import { photoSchema } from '../../../domain/log/photo.ts';
import { toRfc3339 } from '../../../domain/time.ts';
import { problemDraftSchema } from '../problems/problem-draft.ts';

export const whenSchema = z.enum(['now', 'today', 'day']);
export type When = z.infer<typeof whenSchema>;

/** Empty in a draft that an earlier version of the app kept. */
const idsSchema = z._default(z.array(z.string()), []);
const textSchema = z._default(z.nullable(z.string()), null);
const numberSchema = z._default(z.nullable(z.number()), null);

const draftSchema = z.object({
  /** The record's id, made once: a second tap or a reload while saving makes no second record (ST3). */
  id: z.string(),
  /** The day on which the form was opened, by the phone's clock. */
  day: z.string(),
  /** Whether the person has put anything in: what a form begins with would not be missed. */
  touched: z._default(z.boolean(), true),
  kind: z.nullable(z.string()),
  /** A place of the list; a poster's own place is not in the draft. */
  place: textSchema,
  classes: idsSchema,
  colleges: idsSchema,
  branches: idsSchema,
  role: z._default(z.nullable(z.enum(['convened', 'attended'])), null),
  topic: textSchema,
  people: numberSchema,
  minutes: numberSchema,
  themes: idsSchema,
  hardships: z._default(z.record(z.string(), z.number()), {}),
  note: z.string(),
  photos: z._default(z.array(photoSchema), []),
  /** What was done on the same occasion, each with the id of its own record. */
  along: z._default(z.array(z.object({ id: z.string(), kind: z.string(), people: z.number() })), []),
  problems: z._default(z.array(problemDraftSchema), []),
  when: whenSchema,
  date: z.string(),
  time: z.string(),
});
/** A form as it is being filled in; outlives a reload (ST5). */
export type VisitDraft = z.infer<typeof draftSchema>;
/** What a form may begin with. */
export type DraftStart = Partial<Omit<VisitDraft, 'id' | 'day' | 'touched'>>;

/** The phone's clock: milliseconds since the epoch, and minutes east of UTC. */
export interface Clock {
  time: number;
  offset: number;
}

export const NOTE_MAX_LENGTH = 2_000;
export const PEOPLE_MAX = 10_000;
export const MINUTES_MAX = 1_440;

export function createDraft(id: string, now: Clock, start: DraftStart = {}): VisitDraft {
  const { date, time } = clockToLocal(now);
  return {
    ...{ id, day: date, touched: false, kind: null, place: null },
    ...{ classes: [], colleges: [], branches: [], role: null, topic: null },
    ...{ people: null, minutes: null, themes: [], hardships: {}, note: '', photos: [] },
    ...{ along: [], problems: [], when: 'now', date, time },
    ...start,
  };
}

/** A draft as it was kept, or `null`. One of an earlier day keeps the day that it spoke of, and is worth keeping only with input. */
export function reviveDraft(kept: unknown, now: Clock): VisitDraft | null {
  const read = draftSchema.safeParse(kept);
  if (!read.success) return null;
  const draft = read.data;
  if (draft.day === clockToLocal(now).date || draft.when === 'day') return draft;
  return draft.touched ? { ...draft, when: 'day', date: draft.day } : null;
}

/** When it took place, RFC 3339 with the phone's offset, or what is wrong with the time given. */
export function draftToInstant(
  draft: Pick<VisitDraft, 'when' | 'date' | 'time'>,
  now: Clock,
): { on: string } | { failure: 'timeMissing' | 'timeInFuture' } {
  const time = draft.when === 'now' ? now.time : localToTime(draft, now.offset);
  if (Number.isNaN(time)) return { failure: 'timeMissing' };
  return time > now.time ? { failure: 'timeInFuture' } : { on: toRfc3339(time, now.offset) };
}

/** The day and minute of an instant by the phone's clock, as the form's inputs take them. */
export function instantToLocal(instant: string, offset: number): Pick<VisitDraft, 'date' | 'time'> {
  return clockToLocal({ time: Date.parse(instant), offset });
}

function localToTime({ date, time }: Pick<VisitDraft, 'date' | 'time'>, offset: number): number {
  return Date.parse(`${date}T${time}Z`) - offset * 60_000;
}

/** The day and minute by the phone's clock. */
export function clockToLocal({ time, offset }: Clock): { date: string; time: string } {
  const local = new Date(time + offset * 60_000).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}
