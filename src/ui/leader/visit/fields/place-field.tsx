import { useMemo, useState } from 'preact/hooks';
import { useVisitMessages } from '../../../messages/visit-messages.ts';
import { MultiChips } from '../../../shared/multi-chips.tsx';
import { PickerSheet } from '../../../shared/picker-sheet.tsx';
import { placesFor, suggestPlaces } from '../suggestions.ts';
import type { FieldProps } from './field-props.ts';

/** Where, from the list: the likeliest places in sight, all others a tap away. */
export function PlaceField({ draft, kind, reference, records, today, onChange }: FieldProps) {
  const v = useVisitMessages();
  const [picking, setPicking] = useState(false);
  const fitting = useMemo(() => placesFor(kind, new Set(Object.values(reference.places))), [kind, reference]);
  const suggested = useMemo(
    () =>
      suggestPlaces(
        fitting,
        reference,
        records.map(({ visit }) => visit),
        today,
      ),
    [fitting, reference, records, today],
  );
  const chosen = Object.values(reference.places).find(({ id }) => id === draft.place);
  const shown = chosen && !suggested.includes(chosen) ? [chosen, ...suggested.slice(0, -1)] : suggested;
  const choose = (place: string | null) => onChange({ place });
  return (
    <>
      <MultiChips
        legend={v.place}
        choices={shown.map(({ id, name }) => ({ value: id, label: name }))}
        values={draft.place === null ? [] : [draft.place]}
        onChange={(places) => choose(places.find((id) => id !== draft.place) ?? null)}
        more={{ label: v.allPlaces, onClick: () => setPicking(true) }}
      />
      {picking && (
        <PickerSheet
          title={v.place}
          items={fitting.map(({ id, name, building }) => ({ value: id, label: name, detail: building }))}
          chosen={draft.place === null ? [] : [draft.place]}
          onPick={(place) => {
            choose(place);
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
}
