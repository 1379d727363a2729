import { linksOn } from '../../../domain/appointments.ts';
import type { Visit } from '../../../domain/log/fold.ts';
import type { Place } from '../../../domain/place.ts';
import type { ActivityKind, LinkKind } from '../../../domain/regulation/policy.ts';
import type { Reference } from '../../../domain/wire.ts';

/** Few enough to be taken in at a glance. */
const MOST_SUGGESTED = 4;

/** The places where a kind can be, in the reference's order; all of them for a kind that has no posters. */
export function placesFor(kind: ActivityKind | undefined, places: Iterable<Place>): Place[] {
  const posters = kind?.posters ?? [];
  return [...places].filter((place) => posters.length === 0 || posters.includes(place.kind));
}

/** The likeliest of them: where the person was last, then where those live and learn whom they are linked to. */
export function suggestPlaces(
  fitting: Place[],
  { person }: Reference,
  visits: Pick<Visit, 'place'>[],
  today: string,
): Place[] {
  const byId = new Map(fitting.map((place) => [place.id, place]));
  const colleges = linksOn(person.appointments, today, 'colleges');
  const classes = linksOn(person.appointments, today, 'classes');
  const units = person.appointments.map(({ unit }) => unit.id);
  const recent = visits.flatMap(({ place }) => byId.get(place.id ?? '') ?? []);
  const near = fitting.filter(
    ({ id, college = '' }) => classes.includes(id) || colleges.includes(college) || units.includes(college),
  );
  return [...new Set([...recent, ...near])].slice(0, MOST_SUGGESTED);
}

/** Everything of a kind of link, by id and name, in the reference's order. */
export function scopeItems(field: LinkKind, reference: Reference): { value: string; label: string }[] {
  const named = {
    classes: Object.values(reference.places).filter(({ kind }) => kind === 'class'),
    colleges: reference.units.filter(({ kind }) => kind === 'college'),
    branches: reference.branches,
  }[field];
  return [...new Map(named.map(({ id, name }) => [id, { value: id, label: name }])).values()];
}
