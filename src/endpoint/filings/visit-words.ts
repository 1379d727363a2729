import { instantToCampusDate } from '../../domain/calendar.ts';
import type { Visit } from '../../domain/log/fold.ts';
import type { Example } from '../../domain/office/filings/wire.ts';
import { maskPersonalNumbers } from '../../domain/personal-numbers.ts';
import type { Campus } from './read-campus.ts';
import type { UnitFacts } from './read-unit-facts.ts';

export function kindTitle({ policy }: Campus, kind: string): string {
  return policy.kinds.find(({ id }) => id === kind)?.title.zh ?? kind;
}

/** Where it was: the place, else what its scope names; `null` where it says neither. */
export function placeInWords({ names }: Campus, { place, scope }: Visit): string | null {
  if (place.id !== undefined) return names.place(place.id);
  const linked = (['classes', 'branches', 'colleges'] as const).flatMap((kind) =>
    (scope?.[kind] ?? []).map((id) => names.linked(kind, id)),
  );
  return linked.length > 0 ? linked.join('、') : null;
}

/** The unit's records that say something in words, the newest first. Numbers of persons are masked (PN2). */
export function exampleCandidates(campus: Campus, { leaders }: UnitFacts): Example[] {
  return leaders
    .flatMap(({ person, visits }) =>
      visits
        .filter(({ note }) => note !== undefined && note.trim() !== '')
        .map((visit) => ({
          id: visit.id,
          date: instantToCampusDate(visit.on, campus.calendar.timeZone),
          person: person.name,
          kind: kindTitle(campus, visit.kind),
          place: placeInWords(campus, visit),
          note: maskPersonalNumbers(visit.note ?? '').trim(),
        })),
    )
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? 1 : -1) : a.date < b.date ? 1 : -1));
}
