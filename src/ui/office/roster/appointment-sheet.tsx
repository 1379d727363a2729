import { useState } from 'preact/hooks';
import { MAX_LENGTHS } from '../../../domain/office/roster-import/max-lengths.ts';
import type { HeldAppointment } from '../../../domain/office/roster-import/roster-snapshot.ts';
import type { AppointmentChange, AppointmentForm, Roster } from '../../../domain/office/roster-wire.ts';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import { useRosterMessages } from '../../messages/roster-messages.ts';
import { Button } from '../../shared/button.tsx';
import { Chips } from '../../shared/chips.tsx';
import { MultiChips } from '../../shared/multi-chips.tsx';
import { Sheet } from '../../shared/sheet.tsx';
import { DateField, LineField, SelectField } from '../frame/fields.tsx';
import { changeForm, isComplete, startForm } from './appointment-form.ts';
import { LinksField } from './links-field.tsx';
import { linkables, unitsToChoices } from './roster-model.ts';
import { useRosterWords } from './use-roster.ts';

interface AppointmentSheetProps {
  /** `follow` takes the place of `was` from a day on, `correct` puts it right from its beginning. */
  mode: 'add' | 'follow' | 'correct';
  was: HeldAppointment | null;
  roster: Roster;
  busy: boolean;
  send(change: AppointmentChange): Promise<'done' | 'datesCross' | 'failed'>;
  onClose(): void;
}

/** An appointment as it is being filled in. */
export function AppointmentSheet({ mode, was, roster, busy, send, onClose }: AppointmentSheetProps) {
  const r = useRosterMessages();
  const d = useDeskMessages();
  const { policy, titleOf } = useRosterWords();
  const [form, setForm] = useState(() => startForm(mode, was, roster.today));
  const [error, setError] = useState<string>();
  const change = (part: Partial<AppointmentForm>) => setForm(changeForm(form, part, policy, roster.units));
  const known = linkables(roster);

  async function save(): Promise<void> {
    if (!isComplete(form)) {
      setError(r.form.incomplete);
      return;
    }
    const request: AppointmentChange =
      was && mode !== 'add'
        ? { change: mode, id: was.id, appointment: form }
        : { change: 'add', appointment: form };
    setError((await send(request)) === 'datesCross' ? r.form.datesCross : undefined);
  }

  return (
    <Sheet title={r.person[mode]} onClose={onClose}>
      <form
        class="roster-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {mode !== 'add' && <p class="quiet">{mode === 'follow' ? r.form.followLead : r.form.correctLead}</p>}
        <div class="roster-fields">
          <DateField
            label={mode === 'follow' ? r.form.followFrom : r.form.from}
            value={form.from}
            onChange={(from) => change({ from })}
          />
          {mode !== 'follow' && (
            <DateField
              label={r.form.to}
              hint={r.form.toHint}
              value={form.to ?? ''}
              onChange={(to) => change({ to: to || null })}
            />
          )}
        </div>
        <SelectField
          label={r.form.unit}
          choices={[{ value: '', label: r.form.pickUnit }, ...unitsToChoices(roster.units)]}
          value={form.unit}
          onChange={(unit) => change({ unit })}
        />
        <Chips
          legend={r.form.rank}
          choices={policy.ranks.map(({ id, title }) => ({ value: id, label: titleOf(title) }))}
          value={form.rank || null}
          onChange={(rank) => change({ rank })}
        />
        <LineField
          label={r.form.title}
          hint={r.form.titleHint}
          maxLength={MAX_LENGTHS.title}
          value={form.title ?? ''}
          onChange={(title) => change({ title })}
        />
        <LineField
          label={r.form.charge}
          maxLength={MAX_LENGTHS.charge}
          value={form.charge ?? ''}
          onChange={(charge) => change({ charge })}
        />
        <MultiChips
          legend={r.form.posts}
          hint={r.form.postsHint}
          choices={policy.posts.map(({ id, title }) => ({ value: id, label: titleOf(title) }))}
          values={form.posts}
          onChange={(posts) => change({ posts })}
        />
        {(['classes', 'colleges', 'branches'] as const).map((kind) => (
          <LinksField
            key={kind}
            legend={r.form[kind]}
            items={known[kind]}
            values={form.links[kind]}
            onChange={(values) => change({ links: { ...form.links, [kind]: values } })}
          />
        ))}
        {error && (
          <p class="field-error" role="alert">
            {error}
          </p>
        )}
        <Button submit look="primary" busy={busy}>
          {d.save}
        </Button>
      </form>
    </Sheet>
  );
}
