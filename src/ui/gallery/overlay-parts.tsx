import { useState } from 'preact/hooks';
import { useMeMessages } from '../messages/me-messages.ts';
import { useVisitMessages } from '../messages/visit-messages.ts';
import { Button } from '../shared/button.tsx';
import { PickerSheet } from '../shared/picker-sheet.tsx';
import { Sheet } from '../shared/sheet.tsx';
import { showToast } from '../shared/toast.tsx';
import { Part } from './part.tsx';

/** What comes over the page. */
export function OverlayParts() {
  const v = useVisitMessages();
  const m = useMeMessages();
  const [open, setOpen] = useState<'sheet' | 'picker' | null>(null);
  const close = () => setOpen(null);
  const items = Array.from({ length: 12 }, (_, index) => ({
    value: String(index),
    label: `${v.scopes.classes} ${index + 1}`,
    detail: index % 3 === 0 ? v.scopes.colleges : undefined,
  }));
  return (
    <Part name="Sheet, PickerSheet, Toasts">
      <Button onClick={() => setOpen('sheet')}>Sheet</Button>
      <Button onClick={() => setOpen('picker')}>PickerSheet</Button>
      <Button onClick={() => showToast({ text: v.amended, undo: { label: v.startOver, onUndo() {} } })}>
        Toast
      </Button>
      {open === 'sheet' && (
        <Sheet title={m.handIn.title} onClose={close}>
          <p>{m.handIn.after}</p>
          <Button look="primary" onClick={close}>
            {m.handIn.give}
          </Button>
        </Sheet>
      )}
      {open === 'picker' && (
        <PickerSheet title={v.allPlaces} items={items} chosen={['1', '3']} onPick={close} onClose={close} />
      )}
    </Part>
  );
}
