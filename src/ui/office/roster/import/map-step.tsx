import {
  REQUIRED_COLUMNS,
  ROSTER_COLUMNS,
  type RosterColumn,
} from '../../../../domain/office/roster-import/columns.ts';
import { guessMapping, tableToImportRows } from '../../../../domain/office/roster-import/mapping.ts';
import { useRosterImportMessages } from '../../../messages/roster-import-messages.ts';
import { useRosterMessages } from '../../../messages/roster-messages.ts';
import { Banner } from '../../../shared/banner.tsx';
import { Button } from '../../../shared/button.tsx';
import { Field } from '../../../shared/field.tsx';
import { DataTable } from '../../frame/data-table.tsx';
import type { ReadFile } from './import-page.tsx';

interface MapStepProps {
  file: ReadFile;
  onChange(file: ReadFile): void;
  onNext(): void;
  onBack(): void;
}

/** How many values of a column are shown as examples. */
const EXAMPLES = 3;

/** In which column each thing stands: guessed by the head, and set right here. */
export function MapStep({ file, onChange, onNext, onBack }: MapStepProps) {
  const i = useRosterImportMessages();
  const r = useRosterMessages();
  const { sheets, sheet, mapping } = file;
  const rows = sheets[sheet]?.rows ?? [];
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const people = tableToImportRows(rows, mapping);
  const missing = REQUIRED_COLUMNS.filter((column) => mapping.columns[column] === undefined);
  const heads = rows[mapping.headRow] ?? [];

  function setColumn(column: RosterColumn, value: string): void {
    const { [column]: _, ...others } = mapping.columns;
    const columns = value === '' ? others : { ...others, [column]: Number(value) };
    onChange({ ...file, mapping: { ...mapping, columns } });
  }

  const examples = (at: number | undefined): string => {
    if (at === undefined) return '';
    const cells = rows.slice(mapping.headRow + 1).map((row) => row[at] ?? '');
    return [...new Set(cells.filter((cell) => cell !== ''))].slice(0, EXAMPLES).join(' / ');
  };

  return (
    <>
      <p>{i.map.lead(file.name)}</p>
      <div class="desk-tools import-tools">
        {sheets.length > 1 && (
          <Field label={i.map.sheet}>
            {(attributes) => (
              <select
                {...attributes}
                class="input"
                value={sheet}
                onChange={(event) => {
                  const chosen = Number(event.currentTarget.value);
                  onChange({ ...file, sheet: chosen, mapping: guessMapping(sheets[chosen]?.rows ?? []) });
                }}
              >
                {sheets.map(({ name }, index) => (
                  <option key={name} value={index}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={i.map.headRow}>
          {(attributes) => (
            <input
              {...attributes}
              class="input"
              type="number"
              min={0}
              max={rows.length}
              value={mapping.headRow + 1}
              onInput={({ currentTarget: { value } }) =>
                onChange({ ...file, mapping: { ...mapping, headRow: Math.max(0, Number(value)) - 1 } })
              }
            />
          )}
        </Field>
      </div>
      {Object.keys(mapping.columns).length === 0 && <Banner look="due">{i.map.noHead}</Banner>}
      <DataTable
        caption={i.step.columns}
        rows={[...ROSTER_COLUMNS]}
        keyOf={(column) => column}
        columns={[
          {
            title: i.map.field,
            cell: (column) => (
              <>
                {i.fields[column]}
                {REQUIRED_COLUMNS.includes(column) && <span class="quiet">{i.map.required}</span>}
              </>
            ),
          },
          {
            title: i.map.column,
            cell: (column) => (
              <select
                class="input"
                aria-label={i.fields[column]}
                value={mapping.columns[column] ?? ''}
                onChange={(event) => setColumn(column, event.currentTarget.value)}
              >
                <option value="">{i.map.notThere}</option>
                {Array.from({ length: width }, (_, at) => (
                  <option key={letterOf(at)} value={at}>
                    {i.map.letter(letterOf(at), heads[at] ?? '')}
                  </option>
                ))}
              </select>
            ),
          },
          { title: i.map.example, look: 'wide', cell: (column) => examples(mapping.columns[column]) },
        ]}
      />
      <p class="quiet">{i.map.keeps}</p>
      {missing.length > 0 ? (
        <Banner look="due">{i.map.missing(missing.map((column) => i.fields[column]).join(r.and))}</Banner>
      ) : (
        people.length === 0 && <Banner look="due">{i.map.noRows}</Banner>
      )}
      <div class="desk-tools">
        <Button onClick={onBack}>{i.map.back}</Button>
        {missing.length === 0 && people.length > 0 && (
          <Button look="primary" onClick={onNext}>
            {i.map.next(people.length)}
          </Button>
        )}
      </div>
    </>
  );
}

/** 0 is `A`, 26 `AA`. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}
