import { useState } from 'preact/hooks';
import { PLACE_NAME_MAX_LENGTH, type PlaceFields, placeToFields } from '../../../domain/office/places.ts';
import type { PlaceKind } from '../../../domain/place.ts';
import { placeKindSchema } from '../../../domain/place-schema.ts';
import type { Unit } from '../../../domain/roster.ts';
import { usePlacesMessages } from '../../messages/places-messages.ts';
import { Button } from '../../shared/button.tsx';
import { Chips } from '../../shared/chips.tsx';
import { LineField, SelectField } from '../frame/fields.tsx';

interface PlaceFormProps {
  fields: PlaceFields;
  units: Unit[];
  busy: boolean;
  /** Whether another place bears the name already. */
  isDuplicate: boolean;
  onChange(fields: PlaceFields): void;
  onSave(fields: PlaceFields): void;
}

/** What the office says of a place. */
export function PlaceForm({ fields, units, busy, isDuplicate, onChange, onSave }: PlaceFormProps) {
  const { form: f, kinds } = usePlacesMessages();
  const [tried, setTried] = useState(false);
  const said = placeToFields({
    ...fields,
    name: fields.name.trim(),
    building: fields.building?.trim() ?? '',
  });
  const error = isDuplicate ? f.duplicate : tried && said.name === '' ? f.nameMissing : undefined;
  return (
    <form
      class="place-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (said.name !== '') onSave(said);
      }}
    >
      <LineField
        label={f.name}
        hint={f.nameHint}
        error={error}
        maxLength={PLACE_NAME_MAX_LENGTH}
        value={fields.name}
        onChange={(name) => onChange({ ...fields, name })}
      />
      <Chips<PlaceKind>
        legend={f.kind}
        choices={placeKindSchema.options.map((value) => ({ value, label: kinds[value] }))}
        value={fields.kind}
        onChange={(kind) => onChange({ ...fields, kind })}
      />
      <LineField
        label={f.building}
        maxLength={PLACE_NAME_MAX_LENGTH}
        value={fields.building ?? ''}
        onChange={(building) => onChange({ ...fields, building })}
      />
      <SelectField
        label={f.college}
        hint={f.collegeHint}
        choices={[
          { value: '', label: f.noCollege },
          ...units.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={fields.college ?? ''}
        onChange={(college) => onChange({ ...fields, college })}
      />
      <div class="place-form-buttons">
        <Button look="primary" submit busy={busy}>
          {f.save}
        </Button>
      </div>
    </form>
  );
}
