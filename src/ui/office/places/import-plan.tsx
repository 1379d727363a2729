import type { PlacePlanAnswer, PlannedPlace } from '../../../domain/office/place-import.ts';
import type { PlaceFields } from '../../../domain/office/places.ts';
import type { Unit } from '../../../domain/roster.ts';
import { usePlacesMessages } from '../../messages/places-messages.ts';
import type { PlacesMessages } from '../../messages/zh-cn-places.ts';
import { Button } from '../../shared/button.tsx';
import { DataTable } from '../frame/data-table.tsx';

interface ImportPlanProps {
  plan: PlacePlanAnswer;
  units: Unit[];
  busy: boolean;
  onApply(): void;
  onAgain(): void;
}

type Planned<Outcome> = Extract<PlannedPlace, { outcome: Outcome }>;

/** What a table would do, before it does. */
export function ImportPlan({ plan, units, busy, onApply, onAgain }: ImportPlanProps) {
  const p = usePlacesMessages();
  const { import: words } = p;
  const ofOutcome = <Outcome extends PlannedPlace['outcome']>(outcome: Outcome) =>
    plan.rows.filter((row): row is Planned<Outcome> => row.outcome === outcome);
  const [added, changed, faulty] = [ofOutcome('added'), ofOutcome('changed'), ofOutcome('faulty')];
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const inWords = (fields: PlaceFields) => fieldsToWords(fields, names, p);
  const isEmpty = plan.rows.length === 0;
  const missing = plan.missing.map((column) => words.columns[column]).join('”“');
  return (
    <div class="import-plan">
      {isEmpty ? (
        <p class="desk-words" role="alert">
          {plan.missing.length > 0 ? words.missing(missing) : words.noRows}
        </p>
      ) : (
        <Counts plan={plan} />
      )}
      <div class="desk-tools">
        {added.length + changed.length > 0 ? (
          <Button look="primary" busy={busy} onClick={onApply}>
            {words.apply(added.length + changed.length)}
          </Button>
        ) : (
          !isEmpty && <p>{words.nothingToDo}</p>
        )}
        <Button onClick={onAgain}>{words.again}</Button>
      </div>
      {faulty.length > 0 && (
        <>
          <h2>{words.tableOf.faulty}</h2>
          <p class="quiet">{words.faultyWords}</p>
          <DataTable
            caption={words.tableOf.faulty}
            rows={faulty}
            keyOf={({ row }) => String(row)}
            columns={[
              { title: words.row, cell: ({ row }) => row },
              { title: p.table.name, cell: ({ name }) => name },
              { title: p.table.kind, cell: ({ kind }) => kind && p.kinds[kind] },
              {
                title: words.problem,
                look: 'wide',
                cell: ({ faults }) => faults.map(({ code, text }) => words.faults[code](text)).join(''),
              },
            ]}
          />
        </>
      )}
      {changed.length > 0 && (
        <>
          <h2>{words.tableOf.changed}</h2>
          <DataTable
            caption={words.tableOf.changed}
            rows={changed}
            keyOf={({ row }) => String(row)}
            columns={[
              { title: words.row, cell: ({ row }) => row },
              { title: words.was, cell: ({ before }) => inWords(before) },
              { title: words.becomes, cell: ({ fields }) => inWords(fields) },
            ]}
          />
        </>
      )}
      {added.length > 0 && (
        <>
          <h2>{words.tableOf.added}</h2>
          <DataTable
            caption={words.tableOf.added}
            rows={added}
            keyOf={({ row }) => String(row)}
            columns={[
              { title: words.row, cell: ({ row }) => row },
              { title: p.table.name, cell: ({ fields }) => fields.name },
              { title: p.table.kind, cell: ({ fields }) => p.kinds[fields.kind] },
              { title: p.table.building, cell: ({ fields }) => fields.building ?? '' },
              { title: p.table.college, cell: ({ fields }) => names.get(fields.college ?? '') ?? '' },
            ]}
          />
        </>
      )}
    </div>
  );
}

function Counts({ plan }: { plan: PlacePlanAnswer }) {
  const { import: words } = usePlacesMessages();
  const outcomes = ['added', 'changed', 'unchanged', 'faulty'] as const;
  return (
    <dl class="import-counts desk-paper">
      {outcomes.map((outcome) => (
        <div key={outcome}>
          <dt>{words.counts[outcome]}</dt>
          <dd>{words.count(plan.rows.filter((row) => row.outcome === outcome).length)}</dd>
        </div>
      ))}
    </dl>
  );
}

function fieldsToWords(
  { kind, name, building, college }: PlaceFields,
  names: Map<string, string>,
  p: PlacesMessages,
): string {
  const parts = [p.kinds[kind], name, building ?? '', names.get(college ?? '') ?? ''];
  return parts.filter((part) => part !== '').join(' · ');
}
