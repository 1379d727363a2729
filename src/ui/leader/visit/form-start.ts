import { linksOn } from '../../../domain/appointments.ts';
import { countsPeople, likelyRole } from '../../../domain/kind-order.ts';
import type { Visit } from '../../../domain/log/fold.ts';
import type { Standing } from '../../../domain/progress.ts';
import type { LinkKind, VisitField } from '../../../domain/regulation/policy.ts';
import type { Reference } from '../../../domain/wire.ts';
import { fieldsOf } from './draft-to-events.ts';
import { type DraftStart, instantToLocal } from './visit-draft.ts';
import { placesById, scopeToChosen } from './visit-scope.ts';

/**
 * What a form for a kind begins with, so that most of it need not be touched: the one link, the likely role, one student. Where the
 * person stands is asked for only where there is a role to choose: to work it out is dear.
 */
export function startOfKind(
  reference: Reference,
  standings: () => Standing[],
  kind: string,
  today: string,
): DraftStart {
  const { policy, person } = reference;
  const { asks } = fieldsOf(policy.kinds.find(({ id }) => id === kind));
  const onlyLink = (field: LinkKind & VisitField) => {
    const linked = asks.includes(field) ? linksOn(person.appointments, today, field) : [];
    return linked.length === 1 ? linked : [];
  };
  return {
    kind,
    classes: onlyLink('classes'),
    colleges: onlyLink('colleges'),
    branches: onlyLink('branches'),
    role: asks.includes('role') ? likelyRole(policy, standings(), kind) : null,
    people: countsPeople(policy, kind) ? 1 : null,
  };
}

/** The same again: everything that tends to stay the same from one time to the next, and nothing that was said then. */
export function startLike(visit: Visit, reference: Reference): DraftStart {
  const places = placesById(reference.places);
  const place = places.get(visit.place.id ?? '');
  return {
    kind: visit.kind,
    place: place?.id ?? null,
    ...scopeToChosen(visit.scope, place, places),
    role: visit.role ?? null,
    topic: visit.topic ?? null,
    people: visit.people ?? null,
    minutes: visit.minutes ?? null,
    themes: visit.themes ?? [],
  };
}

/** A record as its form shows it, to be amended. */
export function startOfAmendment(visit: Visit, reference: Reference, offset: number): DraftStart {
  return {
    ...startLike(visit, reference),
    place: visit.place.id ?? null,
    hardships: visit.hardships ?? {},
    note: visit.note ?? '',
    photos: visit.photos ?? [],
    when: 'day',
    ...instantToLocal(visit.on, offset),
  };
}
