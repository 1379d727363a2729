import { useState } from 'preact/hooks';
import { MAX_LENGTHS } from '../../../domain/office/roster-import/max-lengths.ts';
import { personOutcomeSchema } from '../../../domain/office/roster-wire.ts';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import { useRosterMessages } from '../../messages/roster-messages.ts';
import { Button } from '../../shared/button.tsx';
import { LineField } from '../frame/fields.tsx';
import { useDeskChange } from '../frame/use-desk-change.ts';

interface BasicsFormProps {
  /** Where the form is sent. */
  path: string;
  name: string;
  staffNumber: string;
  onSaved(id: string): void;
}

/** A person's name and 工号. */
export function BasicsForm({ path, onSaved, ...given }: BasicsFormProps) {
  const r = useRosterMessages();
  const d = useDeskMessages();
  const { busy, change } = useDeskChange();
  const [name, setName] = useState(given.name);
  const [staffNumber, setStaffNumber] = useState(given.staffNumber);
  const [error, setError] = useState<{ name?: string; staffNumber?: string }>({});

  async function save(): Promise<void> {
    if (name.trim() === '') {
      setError({ name: r.person.nameMissing });
      return;
    }
    const answer = await change(path, { name, staffNumber: staffNumber || null }, personOutcomeSchema);
    switch (answer?.outcome) {
      case 'done':
        setError({});
        onSaved(answer.id);
        return;
      case 'staffNumberTaken':
        setError({ staffNumber: r.person.taken(answer.name) });
        return;
      case 'staffNumberMalformed':
        setError({ staffNumber: r.person.malformed });
    }
  }

  return (
    <form
      class="roster-fields"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LineField
        label={r.person.name}
        error={error.name}
        maxLength={MAX_LENGTHS.name}
        value={name}
        onChange={setName}
      />
      <LineField
        label={r.person.staffNumber}
        hint={r.person.staffNumberHint}
        error={error.staffNumber}
        maxLength={MAX_LENGTHS.staffNumber}
        value={staffNumber}
        onChange={setStaffNumber}
      />
      <div class="roster-save">
        <Button submit look="primary" busy={busy}>
          {d.save}
        </Button>
      </div>
    </form>
  );
}
