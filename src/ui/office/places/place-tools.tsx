import type { DeskPlaces } from '../../../domain/office/places.ts';
import { placeKindSchema } from '../../../domain/place-schema.ts';
import { usePlacesMessages } from '../../messages/places-messages.ts';
import { SearchInput } from '../../shared/search-input.tsx';
import { DeskSelect } from '../frame/desk-select.tsx';
import { buildingsOf, NO_COLLEGE, type PlaceFilter } from './place-filter.ts';

interface PlaceToolsProps {
  data: DeskPlaces;
  filter: PlaceFilter;
  onChange(part: Partial<PlaceFilter>): void;
}

/** Narrows the list: by kind, college, building, and by words. */
export function PlaceTools({ data: { places, units }, filter, onChange }: PlaceToolsProps) {
  const { filter: f, kinds } = usePlacesMessages();
  const used = new Set(places.map(({ place }) => place.college ?? NO_COLLEGE));
  const colleges = units.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ value: id, label: name }));
  const buildings = buildingsOf(
    places.filter(({ place }) => filter.kind === '' || place.kind === filter.kind),
  );
  return (
    <search class="desk-tools" aria-label={f.label}>
      <SearchInput
        label={f.search}
        hint={f.searchHint}
        value={filter.typed}
        onChange={(typed) => onChange({ typed })}
      />
      <DeskSelect
        label={f.kind}
        value={filter.kind}
        choices={[
          { value: '', label: f.allKinds },
          ...placeKindSchema.options.map((kind) => ({ value: kind, label: kinds[kind] })),
        ]}
        onChange={(kind) =>
          onChange({ kind: placeKindSchema.options.find((each) => each === kind) ?? '', building: '' })
        }
      />
      {colleges.length > 1 && (
        <DeskSelect
          label={f.college}
          value={filter.college}
          choices={[
            { value: '', label: f.allColleges },
            ...colleges,
            ...(used.has(NO_COLLEGE) ? [{ value: NO_COLLEGE, label: f.noCollege }] : []),
          ]}
          onChange={(college) => onChange({ college })}
        />
      )}
      {buildings.length > 0 && (
        <DeskSelect
          label={f.building}
          value={filter.building}
          choices={[
            { value: '', label: f.allBuildings },
            ...buildings.map((building) => ({ value: building, label: building })),
          ]}
          onChange={(building) => onChange({ building })}
        />
      )}
    </search>
  );
}
