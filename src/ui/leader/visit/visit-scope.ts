import type { VisitBody } from '../../../domain/log/bodies.ts';
import type { Place } from '../../../domain/place.ts';

/** Classes, colleges and branches, each as the form's chips hold them. */
export interface ChosenScope {
  classes: string[];
  colleges: string[];
  branches: string[];
}

/** A class's own place is in that class, and a college's place in that college: so it counts where they are linked. */
export function placeToScope(place: Place | undefined): ChosenScope {
  return {
    classes: place?.kind === 'class' ? [place.id] : [],
    colleges: place?.college === undefined ? [] : [place.college],
    branches: [],
  };
}

/**
 * The scope of a record: what was chosen, what the place brings, and the college of each class.
 *
 * @param places the places of the reference data by their id
 */
export function scopeOf(
  chosen: ChosenScope,
  place: Place | undefined,
  places: ReadonlyMap<string, Place>,
): Pick<VisitBody, 'scope'> {
  const brought = [place, ...chosen.classes.map((id) => places.get(id))].map(placeToScope);
  const union = (part: keyof ChosenScope) => [
    ...new Set([...chosen[part], ...brought.flatMap((scope) => scope[part])]),
  ];
  const scope: NonNullable<VisitBody['scope']> = {};
  for (const part of ['classes', 'colleges', 'branches'] as const) {
    const ids = union(part);
    if (ids.length > 0) scope[part] = ids;
  }
  return Object.keys(scope).length > 0 ? { scope } : {};
}

/** What a person chose, of a record's scope: what its place brings along is left out. */
export function scopeToChosen(
  scope: VisitBody['scope'],
  place: Place | undefined,
  places: ReadonlyMap<string, Place>,
): ChosenScope {
  const classes = scope?.classes ?? [];
  const brought = [place, ...classes.map((id) => places.get(id))].map(placeToScope);
  const own = (part: keyof ChosenScope, ids: string[] = []) =>
    ids.filter((id) => !brought.some((each) => each[part].includes(id)));
  return {
    classes: classes.filter((id) => id !== place?.id),
    colleges: own('colleges', scope?.colleges),
    branches: own('branches', scope?.branches),
  };
}

/** The places of the reference data by their id. */
export function placesById(places: Record<string, Place>): Map<string, Place> {
  return new Map(Object.values(places).map((place) => [place.id, place]));
}
