import type { VisitBody, VisitChanges } from '../../../domain/log/bodies.ts';
import type { Visit } from '../../../domain/log/fold.ts';
import type { Place } from '../../../domain/place.ts';
import type { ActivityKind, Policy, VisitField } from '../../../domain/regulation/policy.ts';
import type { NewEntry } from '../../services.ts';
import { problemDraftToBody } from '../problems/problem-draft.ts';
import { type Clock, draftToInstant, type VisitDraft } from './visit-draft.ts';
import { scopeOf } from './visit-scope.ts';

export type DraftFailure =
  | 'kindMissing'
  | 'topicMissing'
  | 'timeMissing'
  | 'timeInFuture'
  | 'problemIncomplete'
  | 'nothingChanged';

/** What a form knows beside its draft. */
export interface FormContext {
  policy: Policy;
  places: ReadonlyMap<string, Place>;
  /** The poster in front of which one stands; `place` is missing where this phone does not know the code (PL4). */
  poster: { code: string; place: Place | null; proof: 'poster' | 'code' } | null;
  /** The activity that is meant without a choice. */
  kind: string | null;
  /** Today's campus date. */
  today: string;
}

/** What a kind's form shows, and what of it is folded. A policy that names no fields asks for the number of students. */
export function fieldsOf(kind: ActivityKind | undefined): { asks: VisitField[]; takes: VisitField[] } {
  const { asks = [], takes = [] } = kind ?? {};
  return asks.length + takes.length === 0 ? { asks, takes: ['people'] } : { asks, takes };
}

/** All that one form says: the visit, what was done along with it, and the problems that were raised. */
export function draftToEvents(
  draft: VisitDraft,
  context: FormContext,
  now: Clock,
): { events: NewEntry[] } | { failure: DraftFailure } {
  const made = draftToBody(draft, context, now);
  if ('failure' in made) return made;
  const { body } = made;
  const events: NewEntry[] = [{ id: draft.id, event: { type: 'visit.logged', body } }];
  const along = context.policy.kinds.find(({ id }) => id === body.kind)?.along ?? [];
  for (const { id, kind, people } of draft.along) {
    if (people === 0 || !along.includes(kind)) continue;
    const { on, place, scope } = body;
    const together = { kind, on, place, people, ...(scope && { scope }), within: draft.id };
    events.push({ id, event: { type: 'visit.logged', body: together } });
  }
  for (const problem of draft.problems) {
    const occasion = { on: body.on, today: context.today, place: body.place.id, visit: draft.id };
    const raised = problemDraftToBody(problem, context.policy, occasion);
    if ('failure' in raised) return { failure: 'problemIncomplete' };
    events.push({ id: problem.id, event: { type: 'problem.raised', body: raised.body } });
  }
  return { events };
}

const PARTS = [
  ...(['kind', 'on', 'place', 'scope', 'role', 'topic'] as const),
  ...(['people', 'minutes', 'themes', 'hardships', 'note', 'photos'] as const),
] satisfies (keyof VisitChanges)[];

/** The amendment that the form amounts to: only what differs from the record as it stands. */
export function draftToChanges(
  draft: VisitDraft,
  visit: Visit,
  context: FormContext,
  now: Clock,
): { changes: VisitChanges } | { failure: DraftFailure } {
  const made = draftToBody(draft, context, now, visit);
  if ('failure' in made) return made;
  const differing = PARTS.filter((part) => canonical(visit[part]) !== canonical(made.body[part]));
  if (differing.length === 0) return { failure: 'nothingChanged' };
  return { changes: Object.fromEntries(differing.map((part) => [part, made.body[part] ?? null])) };
}

function draftToBody(
  draft: VisitDraft,
  { policy, places, poster, kind: meant }: FormContext,
  now: Clock,
  before?: Visit,
): { body: VisitBody } | { failure: DraftFailure } {
  const kind = draft.kind ?? meant;
  if (kind === null) return { failure: 'kindMissing' };
  const { asks, takes } = fieldsOf(policy.kinds.find(({ id }) => id === kind));
  const has = (field: VisitField) => asks.includes(field) || takes.includes(field);
  if (asks.includes('topic') && draft.topic === null) return { failure: 'topicMissing' };
  const when = draftToInstant(draft, now);
  if ('failure' in when) return when;

  const place = poster ? (poster.place ?? undefined) : places.get(draft.place ?? '');
  const chosen = {
    classes: has('classes') ? draft.classes : [],
    colleges: has('colleges') ? draft.colleges : [],
    branches: has('branches') ? draft.branches : [],
  };
  const hardships = Object.entries(draft.hardships).filter(([, count]) => count > 0);
  const note = draft.note.trim();
  return {
    body: {
      kind,
      on: before && isSameMinute(before.on, when.on) ? before.on : when.on,
      place: placeOf(draft, poster, before),
      ...scopeOf(chosen, place, places),
      ...(has('role') && draft.role !== null && { role: draft.role }),
      ...(has('topic') && draft.topic !== null && { topic: draft.topic }),
      ...(has('people') && draft.people !== null && { people: draft.people }),
      ...(has('minutes') && draft.minutes !== null && { minutes: draft.minutes }),
      ...(has('themes') && draft.themes.length > 0 && { themes: draft.themes }),
      ...(has('hardships') && hardships.length > 0 && { hardships: Object.fromEntries(hardships) }),
      ...(note !== '' && { note }),
      ...(draft.photos.length > 0 && { photos: draft.photos }),
    },
  };
}

/** A record that is amended keeps the proof of its place as long as the place is the same. */
function placeOf(draft: VisitDraft, poster: FormContext['poster'], before: Visit | undefined) {
  if (poster) return { ...(poster.place && { id: poster.place.id }), code: poster.code, proof: poster.proof };
  if (before && (before.place.id ?? null) === draft.place) return before.place;
  return draft.place === null ? { proof: 'none' as const } : { id: draft.place, proof: 'listed' as const };
}

function isSameMinute(a: string, b: string): boolean {
  return Math.floor(Date.parse(a) / 60_000) === Math.floor(Date.parse(b) / 60_000);
}

/** A value as text, whatever the order of its parts. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(canonical));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  return JSON.stringify(
    Object.entries(value)
      .sort()
      .map(([part, inner]) => [part, canonical(inner)]),
  );
}
