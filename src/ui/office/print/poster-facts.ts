import type { DeskPlace } from '../../../domain/office/places.ts';
import type { PlaceKind } from '../../../domain/place.ts';

/** What a poster says. */
export interface PosterFacts {
  code: string;
  /** In large letters. */
  name: string;
  /** Where it is or whose, under the name; empty for nothing. */
  detail: string;
  /** What is logged here. */
  activity: string;
}

/** A poster for each place that has a code. */
export function placesToPosters(
  places: DeskPlace[],
  collegeNames: Map<string, string>,
  activityOf: (kind: PlaceKind) => string,
): PosterFacts[] {
  return places.flatMap(({ place, code }) => {
    if (!code) return [];
    const detail = detailOf(place, collegeNames);
    return [{ code: code.code, name: place.name, detail, activity: activityOf(place.kind) }];
  });
}

/** Where the place is, unless its name says so already, and whose it is. */
function detailOf(
  { name, building, college }: DeskPlace['place'],
  collegeNames: Map<string, string>,
): string {
  const where = building !== undefined && !name.includes(building) ? building : '';
  return [where, collegeNames.get(college ?? '') ?? ''].filter((part) => part !== '').join(' · ');
}
