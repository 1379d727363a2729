import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { MAX_LENGTHS } from '../../../domain/office/roster-import/max-lengths.ts';
import { changeOutcomeSchema, type Roster } from '../../../domain/office/roster-wire.ts';
import type { Branch, Unit } from '../../../domain/roster.ts';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import { useRosterMessages } from '../../messages/roster-messages.ts';
import { Button } from '../../shared/button.tsx';
import { Sheet } from '../../shared/sheet.tsx';
import { LineField, SelectField } from '../frame/fields.tsx';
import { useDeskChange } from '../frame/use-desk-change.ts';
import { unitsToChoices } from './roster-model.ts';
import { useRosterWords } from './use-roster.ts';

interface SheetEvents {
  onDone(): void;
  onClose(): void;
}

/** A unit's name, kind and code; `null` for a new one. */
export function UnitSheet({ unit, onDone, onClose }: SheetEvents & { unit: Unit | null }) {
  const r = useRosterMessages();
  const { policy, titleOf } = useRosterWords();
  const [name, setName] = useState(unit?.name ?? '');
  const [kind, setKind] = useState(unit?.kind ?? policy.unitKinds[0]?.id ?? '');
  const [code, setCode] = useState(unit?.code ?? '');
  const saving = useSaving(unit ? `/roster/units/${encodeURIComponent(unit.id)}` : '/roster/units', onDone);
  return (
    <Sheet title={unit?.name ?? r.units.addUnit} onClose={onClose}>
      <SheetForm saving={saving} onSave={() => saving.save(name, { name, kind, code: code || null })}>
        {unit && <p class="quiet">{r.units.editLead}</p>}
        <NameField name={name} error={saving.error} onChange={setName} />
        <SelectField
          label={r.units.kind}
          value={kind}
          choices={policy.unitKinds.map(({ id, title }) => ({ value: id, label: titleOf(title) }))}
          onChange={setKind}
        />
        {policy.unitCodes.length > 0 && (
          <SelectField
            label={r.units.code}
            hint={r.units.codeHint}
            value={code}
            choices={[
              { value: '', label: r.units.noCode },
              ...policy.unitCodes.map(({ id, title }) => ({ value: id, label: titleOf(title) })),
            ]}
            onChange={setCode}
          />
        )}
      </SheetForm>
    </Sheet>
  );
}

/** A student Party branch's name and college; `null` for a new one. */
export function BranchSheet({
  branch,
  roster,
  onDone,
  onClose,
}: SheetEvents & { branch: Branch | null; roster: Roster }) {
  const r = useRosterMessages();
  const [name, setName] = useState(branch?.name ?? '');
  const [college, setCollege] = useState(branch?.college ?? '');
  const path = branch ? `/roster/branches/${encodeURIComponent(branch.id)}` : '/roster/branches';
  const saving = useSaving(path, onDone);
  return (
    <Sheet title={branch?.name ?? r.units.addBranch} onClose={onClose}>
      <SheetForm saving={saving} onSave={() => saving.save(name, { name, college: college || null })}>
        <NameField name={name} error={saving.error} onChange={setName} />
        <SelectField
          label={r.units.college}
          value={college}
          choices={[
            { value: '', label: r.units.noCollege },
            ...unitsToChoices(roster.units.filter(({ kind }) => kind === 'college')),
          ]}
          onChange={setCollege}
        />
      </SheetForm>
    </Sheet>
  );
}

function useSaving(path: string, onDone: () => void) {
  const r = useRosterMessages();
  const { busy, change } = useDeskChange();
  const [error, setError] = useState<string>();
  async function save(name: string, body: unknown): Promise<void> {
    if (name.trim() === '') {
      setError(r.units.nameMissing);
      return;
    }
    const answer = await change(path, body, changeOutcomeSchema);
    if (answer?.outcome === 'nameTaken') setError(r.units.nameTaken);
    else if (answer) onDone();
  }
  return { busy, error, save };
}

interface SheetFormProps {
  saving: { busy: boolean };
  onSave(): Promise<void>;
  children: ComponentChildren;
}

function SheetForm({ saving, onSave, children }: SheetFormProps) {
  const d = useDeskMessages();
  return (
    <form
      class="roster-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
    >
      {children}
      <Button submit look="primary" busy={saving.busy}>
        {d.save}
      </Button>
    </form>
  );
}

interface NameFieldProps {
  name: string;
  error: string | undefined;
  onChange(name: string): void;
}

function NameField({ name, error, onChange }: NameFieldProps) {
  const r = useRosterMessages();
  return (
    <LineField
      label={r.units.name}
      error={error}
      maxLength={MAX_LENGTHS.name}
      value={name}
      onChange={onChange}
    />
  );
}
