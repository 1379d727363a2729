import { useState } from 'preact/hooks';
import type { HeldAppointment } from '../../../domain/office/roster-import/roster-snapshot.ts';
import type { AppointmentChange } from '../../../domain/office/roster-wire.ts';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import { useRosterMessages } from '../../messages/roster-messages.ts';
import { Button } from '../../shared/button.tsx';
import { Sheet } from '../../shared/sheet.tsx';
import { DateField } from '../frame/fields.tsx';

interface EndSheetProps {
  appointment: HeldAppointment;
  today: string;
  busy: boolean;
  send(change: AppointmentChange): Promise<'done' | 'datesCross' | 'failed'>;
  onClose(): void;
}

/** The last day of an appointment. */
export function EndSheet({ appointment, today, busy, send, onClose }: EndSheetProps) {
  const r = useRosterMessages();
  const d = useDeskMessages();
  const [to, setTo] = useState(appointment.to ?? today);
  const [error, setError] = useState<string>();
  async function save(): Promise<void> {
    if (to === '') {
      setError(r.form.incomplete);
      return;
    }
    const outcome = await send({ change: 'end', id: appointment.id, to });
    setError(outcome === 'datesCross' ? r.form.datesCross : undefined);
  }
  return (
    <Sheet title={r.person.end} onClose={onClose}>
      <form
        class="roster-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <DateField label={r.form.endTo} error={error} min={appointment.from} value={to} onChange={setTo} />
        <Button submit look="primary" busy={busy}>
          {d.save}
        </Button>
      </form>
    </Sheet>
  );
}
