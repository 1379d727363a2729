import { foldText } from '../fold-text.ts';
import type { Place } from '../place.ts';
import type { PlaceFields } from './places.ts';

type Named = Pick<PlaceFields, 'kind' | 'name' | 'building'>;

/** Finds places by their names (PO1). */
export interface PlaceNames {
  /**
   * The place that is meant: of that kind and name, in that building. A building that is not given, or not known of the
   * place, tells nothing apart: then it must be the only one of the name.
   */
  find(named: Named): Place | 'several' | undefined;
  add(place: Place): void;
}

export function createPlaceNames(places: Place[]): PlaceNames {
  const byName = new Map<string, Place[]>();
  const keyOf = ({ kind, name }: Named) => `${kind} ${foldText(name)}`;
  const names: PlaceNames = {
    find(named) {
      const alike = byName.get(keyOf(named)) ?? [];
      const building = foldText(named.building ?? '');
      const exact = alike.find((place) => foldText(place.building ?? '') === building);
      if (exact) return exact;
      const possible = alike.filter((place) => building === '' || place.building === undefined);
      return possible.length > 1 ? 'several' : possible[0];
    },
    add(place) {
      const key = keyOf(place);
      byName.set(key, [...(byName.get(key) ?? []), place]);
    },
  };
  for (const place of places) names.add(place);
  return names;
}

/** Whether both bear one name in one building: on a list nobody could tell them apart (PO1). */
export function isNamedAlike(a: Named, b: Named): boolean {
  const buildingOf = ({ building }: Named) => foldText(building ?? '');
  return a.kind === b.kind && foldText(a.name) === foldText(b.name) && buildingOf(a) === buildingOf(b);
}
