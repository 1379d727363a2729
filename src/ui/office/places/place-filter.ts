import { foldText } from '../../../domain/fold-text.ts';
import type { DeskPlace } from '../../../domain/office/places.ts';
import type { PlaceKind } from '../../../domain/place.ts';
import { placeKindSchema } from '../../../domain/place-schema.ts';
import { BREAK, createFinder } from '../../shared/search-text.ts';

/** Which places are shown, as the address tells it; an empty text for no condition. */
export interface PlaceFilter {
  kind: PlaceKind | '';
  /** A unit's id, or {@link NO_COLLEGE}. */
  college: string;
  building: string;
  typed: string;
}

export const NO_COLLEGE = '-';

export function readPlaceFilter(query: Record<string, string>): PlaceFilter {
  const kind = placeKindSchema.safeParse(query.kind);
  return {
    kind: kind.success ? kind.data : '',
    college: query.college ?? '',
    building: query.building ?? '',
    typed: query.q ?? '',
  };
}

/** The filter as the end of an address, with its `?`; empty where there is no condition. */
export function placeFilterToQuery({ kind, college, building, typed }: PlaceFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ kind, college, building, q: typed })) {
    if (value !== '') query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The places that fit, in their order. */
export function filterPlaces(
  places: DeskPlace[],
  { kind, college, building, typed }: PlaceFilter,
  collegeNames: Map<string, string>,
): DeskPlace[] {
  const isWanted = createFinder(typed, ({ place }: DeskPlace) =>
    [place.name, place.building ?? '', collegeNames.get(place.college ?? '') ?? ''].map(foldText).join(BREAK),
  );
  return places.filter(
    (each) =>
      (kind === '' || each.place.kind === kind) &&
      (college === '' || (each.place.college ?? NO_COLLEGE) === college) &&
      (building === '' || each.place.building === building) &&
      isWanted(each),
  );
}

/** Every building of the places, each once, in their order. */
export function buildingsOf(places: DeskPlace[]): string[] {
  return [...new Set(places.flatMap(({ place }) => place.building ?? []))];
}
