import { useMemo, useState } from 'preact/hooks';
import type { ActivityKind } from '../../../../domain/regulation/policy.ts';
import { useVisitMessages } from '../../../messages/visit-messages.ts';
import { MultiChips } from '../../../shared/multi-chips.tsx';
import { PickerSheet } from '../../../shared/picker-sheet.tsx';
import { placesFor, suggestPlaces } from '../suggestions.ts';
import type { FieldProps } from './field-props.ts';

interface PlaceFieldProps extends Pick<FieldProps, 'reference' | 'records' | 'today'> {
  draft: { place: string | null };
  /** The activity, where it leaves only some places. */
  kind?: ActivityKind;
  /** Another label than the usual one. */
  legend?: string;
  onChange(part: { place: string | null }): void;
}

/** Where, from the list: the likeliest places in sight, all others a tap away. */
export function PlaceField(props: PlaceFieldProps) {
  const { draft, kind, reference, records, today, onChange } = props;
  const v = useVisitMessages();
  const legend = props.legend ?? v.place;
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
        legend={legend}
        choices={shown.map(({ id, name }) => ({ value: id, label: name }))}
        values={draft.place === null ? [] : [draft.place]}
        onChange={(places) => choose(places.find((id) => id !== draft.place) ?? null)}
        more={{ label: v.allPlaces, onClick: () => setPicking(true) }}
      />
      {picking && (
        <PickerSheet
          title={legend}
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
