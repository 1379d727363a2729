import { useMemo, useState } from 'preact/hooks';
import { linksOn } from '../../../../domain/appointments.ts';
import type { LinkKind } from '../../../../domain/regulation/policy.ts';
import { useVisitMessages } from '../../../messages/visit-messages.ts';
import { MultiChips } from '../../../shared/multi-chips.tsx';
import { PickerSheet } from '../../../shared/picker-sheet.tsx';
import { createNames } from '../../names.ts';
import { scopeItems } from '../suggestions.ts';
import type { FieldProps } from './field-props.ts';

const NAME_OF = { classes: 'class', colleges: 'college', branches: 'branch' } as const;

/** Which class, college or branch: those that the person is linked to in sight, all others a tap away. */
export function ScopeField({ field, draft, reference, today, onChange }: FieldProps & { field: LinkKind }) {
  const v = useVisitMessages();
  const [picking, setPicking] = useState(false);
  const linked = useMemo(
    () => linksOn(reference.person.appointments, today, field),
    [reference, today, field],
  );
  const names = createNames(reference);
  const values = draft[field];
  const set = (ids: string[]) => onChange({ [field]: ids });
  return (
    <>
      <MultiChips
        legend={v.scopes[field]}
        hint={
          linked.length > 0 && !values.some((id) => linked.includes(id)) ? v.scopeHints[field] : undefined
        }
        choices={[...new Set([...linked, ...values])].map((id) => ({
          value: id,
          label: names[NAME_OF[field]](id),
        }))}
        values={values}
        onChange={set}
        more={{ label: v.otherScopes[field], onClick: () => setPicking(true) }}
      />
      {picking && (
        <PickerSheet
          title={v.scopes[field]}
          items={scopeItems(field, reference)}
          chosen={values}
          onPick={(id) => {
            if (!values.includes(id)) set([...values, id]);
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
}
