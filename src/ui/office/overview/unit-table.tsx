import type { UnitRow } from '../../../domain/office/overview-wire.ts';
import { useOverviewMessages } from '../../messages/overview-messages.ts';
import { DataTable } from '../frame/data-table.tsx';
import { useAddresses } from './addresses.ts';
import { usePolicyWords } from './use-policy-words.ts';

/** All units, in the order in which they came: the roster's. */
export function UnitTable({ rows }: { rows: UnitRow[] }) {
  const o = useOverviewMessages();
  const words = usePolicyWords();
  const { unit: hrefOf } = useAddresses();
  const waiting = ({ people, enrolled, unassigned, unitDuties }: UnitRow) => [
    ...unitDuties.map(({ duty, isLate }) => o.units.unitDuty(words.duty(duty), isLate)),
    ...(unassigned > 0 ? [o.units.unassigned(unassigned)] : []),
    ...(people > enrolled ? [o.units.notEnrolled(people - enrolled)] : []),
  ];
  return (
    <section class="figures-part" aria-labelledby="figures-units">
      <h2 id="figures-units">{o.units.title}</h2>
      <DataTable
        caption={o.units.caption}
        rows={rows}
        keyOf={({ unit }) => unit.id}
        columns={[
          { title: o.units.unit, cell: ({ unit }) => <a href={hrefOf(unit.id)}>{unit.name}</a> },
          { title: o.units.people, look: 'number', cell: ({ people }) => people },
          { title: o.units.enrolled, look: 'number', cell: ({ enrolled }) => enrolled },
          {
            title: o.units.required,
            look: 'number',
            cell: ({ required: { met, total } }) => (total > 0 ? `${met}/${total}` : ''),
          },
          { title: o.units.waiting, look: 'wide', cell: (row) => waiting(row).join(o.and) },
        ]}
      />
    </section>
  );
}
