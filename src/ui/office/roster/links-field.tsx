import { useState } from 'preact/hooks';
import { useRosterMessages } from '../../messages/roster-messages.ts';
import { MultiChips } from '../../shared/multi-chips.tsx';
import { PickerSheet } from '../../shared/picker-sheet.tsx';

interface LinksFieldProps {
  legend: string;
  items: { id: string; name: string }[];
  values: string[];
  onChange(values: string[]): void;
}

/** What the person is linked to: what is chosen in sight, all others in a sheet that is searched. */
export function LinksField({ legend, items, values, onChange }: LinksFieldProps) {
  const r = useRosterMessages();
  const [picking, setPicking] = useState(false);
  const nameOf = (id: string) => items.find((each) => each.id === id)?.name ?? id;
  return (
    <>
      <MultiChips
        legend={legend}
        choices={values.map((value) => ({ value, label: nameOf(value) }))}
        values={values}
        onChange={onChange}
        more={{ label: r.form.pick, onClick: () => setPicking(true) }}
      />
      {picking && (
        <PickerSheet
          title={legend}
          items={items.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={values}
          onPick={(id) => {
            onChange(values.includes(id) ? values : [...values, id]);
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
}
