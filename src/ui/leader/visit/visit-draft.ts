import { toRfc3339 } from '../../../domain/time.ts';
import type { VisitDraft } from './visit-draft-schema.ts';

export type { VisitDraft, When } from './visit-draft-schema.ts';

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
