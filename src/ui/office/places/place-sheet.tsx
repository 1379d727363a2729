import { useState } from 'preact/hooks';
import {
  type DeskPlace,
  isSamePlace,
  type PlaceFields,
  placeChangedSchema,
  placeToFields,
} from '../../../domain/office/places.ts';
import type { Unit } from '../../../domain/roster.ts';
import { usePlacesMessages } from '../../messages/places-messages.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { showToast } from '../../shared/toast.tsx';
import { useDeskChange } from '../frame/use-desk-change.ts';
import { CodePart } from './code-part.tsx';
import { PlaceForm } from './place-form.tsx';

interface PlaceSheetProps {
  shown: DeskPlace;
  units: Unit[];
  mayWrite: boolean;
  reload(): Promise<void>;
  onClose(): void;
}

/** All about one place: what it is, and its codes. */
export function PlaceSheet({ shown, units, mayWrite, reload, onClose }: PlaceSheetProps) {
  const { form: f } = usePlacesMessages();
  const { busy, change } = useDeskChange();
  const { place } = shown;
  const [fields, setFields] = useState(() => placeToFields(place));
  const [isDuplicate, setDuplicate] = useState(false);

  async function send(before: PlaceFields, after: PlaceFields) {
    const answer = await change('/places/change', { place: place.id, before, after }, placeChangedSchema);
    return answer?.outcome;
  }
  async function undo(before: PlaceFields, after: PlaceFields): Promise<void> {
    if ((await send(before, after)) === 'changed') showToast({ text: f.undone });
    await reload();
  }
  async function save(after: PlaceFields): Promise<void> {
    const before = placeToFields(place);
    if (isSamePlace(before, after)) return onClose();
    const outcome = await send(before, after);
    setDuplicate(outcome === 'duplicate');
    if (outcome === 'overtaken') showToast({ text: f.overtaken });
    if (outcome === 'changed') {
      const onUndo = () => void undo(after, before);
      showToast({ text: f.changed(after.name), undo: { label: f.undo, onUndo } });
      onClose();
    }
    if (outcome) await reload();
  }
  return (
    <Sheet title={place.name} onClose={onClose}>
      <CodePart shown={shown} mayWrite={mayWrite} reload={reload} />
      {mayWrite && (
        <PlaceForm
          fields={fields}
          units={units}
          busy={busy}
          isDuplicate={isDuplicate}
          onChange={(next) => {
            setFields(next);
            setDuplicate(false);
          }}
          onSave={(after) => void save(after)}
        />
      )}
    </Sheet>
  );
}
