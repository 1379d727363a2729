import { useState } from 'preact/hooks';
import { type PlaceFields, placeAddedSchema } from '../../../domain/office/places.ts';
import type { PlaceKind } from '../../../domain/place.ts';
import type { Unit } from '../../../domain/roster.ts';
import { usePlacesMessages } from '../../messages/places-messages.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { showToast } from '../../shared/toast.tsx';
import { useDeskChange } from '../frame/use-desk-change.ts';
import { PlaceForm } from './place-form.tsx';

interface AddPlaceSheetProps {
  units: Unit[];
  /** The kind that is looked at: likely that of the new place. */
  kind: PlaceKind | '';
  onDone(): Promise<void>;
  onClose(): void;
}

/** A place by hand. */
export function AddPlaceSheet({ units, kind, onDone, onClose }: AddPlaceSheetProps) {
  const { form: f } = usePlacesMessages();
  const { busy, change } = useDeskChange();
  const [fields, setFields] = useState<PlaceFields>({ kind: kind || 'classroom', name: '' });
  const [isDuplicate, setDuplicate] = useState(false);

  async function save(said: PlaceFields): Promise<void> {
    const answer = await change('/places/add', said, placeAddedSchema);
    if (!answer) return;
    setDuplicate(answer.outcome === 'duplicate');
    if (answer.outcome === 'duplicate') return;
    showToast({ text: f.added(said.name) });
    onClose();
    await onDone();
  }
  return (
    <Sheet title={f.addTitle} onClose={onClose}>
      <PlaceForm
        fields={fields}
        units={units}
        busy={busy}
        isDuplicate={isDuplicate}
        onChange={(next) => {
          setFields(next);
          setDuplicate(false);
        }}
        onSave={(said) => void save(said)}
      />
    </Sheet>
  );
}
