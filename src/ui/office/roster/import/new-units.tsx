import type { ImportOptions, ImportPlan } from '../../../../domain/office/roster-import/plan.ts';
import type { Roster } from '../../../../domain/office/roster-wire.ts';
import { useRosterImportMessages } from '../../../messages/roster-import-messages.ts';
import { useRosterMessages } from '../../../messages/roster-messages.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { useRosterWords } from '../use-roster.ts';

interface NewUnitsProps {
  plan: ImportPlan;
  roster: Roster;
  onUnit(name: string, answer: ImportOptions['units'][string]): void;
}

/** Units that the roster does not know: of which kind they are, or which of the roster is meant. */
export function NewUnits({ plan, roster, onUnit }: NewUnitsProps) {
  const { preview: p } = useRosterImportMessages();
  const r = useRosterMessages();
  const { policy, titleOf } = useRosterWords();
  return (
    <DataTable
      caption={p.units(plan.newUnits.length)}
      rows={plan.newUnits}
      keyOf={({ name }) => name}
      columns={[
        {
          title: r.columns.unit,
          cell: ({ name, near }) => (
            <>
              {name}
              {near && <p class="quiet">{p.perhaps(near)}</p>}
            </>
          ),
        },
        { title: p.row, cell: ({ rows }) => p.rows(rows) },
        {
          title: p.unitIs,
          look: 'wide',
          cell: ({ name, kind }) => (
            <select
              class="input"
              aria-label={name}
              value={`kind ${kind}`}
              onChange={({ currentTarget: { value } }) => {
                const [what, id = ''] = value.split(/ (.*)/s);
                onUnit(name, what === 'kind' ? { kind: id } : { unit: id });
              }}
            >
              {policy.unitKinds.map(({ id, title }) => (
                <option key={id} value={`kind ${id}`}>
                  {p.newUnit(titleOf(title))}
                </option>
              ))}
              {roster.units.map((unit) => (
                <option key={unit.id} value={`unit ${unit.id}`}>
                  {unit.name}
                </option>
              ))}
            </select>
          ),
        },
      ]}
    />
  );
}
