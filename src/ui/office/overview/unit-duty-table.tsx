import type { ShownUnitStanding } from '../../../domain/office/overview-wire.ts';
import { StateWords } from '../../leader/progress/duty-row.tsx';
import { dateToParts } from '../../leader/progress/window-words.ts';
import { useOverviewMessages } from '../../messages/overview-messages.ts';
import { useProgressMessages } from '../../messages/progress-messages.ts';
import { DataTable } from '../frame/data-table.tsx';
import { unitRowState } from './shown-row.ts';
import { usePolicyWords } from './use-policy-words.ts';

/** 单位的事: plan, summary, 研判会. */
export function UnitDutyTable({ standings }: { standings: ShownUnitStanding[] }) {
  const o = useOverviewMessages();
  const p = useProgressMessages();
  const { policy, duty: nameOf } = usePolicyWords();
  if (standings.length === 0) return null;
  const whenOf = ({ dates, deadline, window }: ShownUnitStanding) =>
    dates.length > 0
      ? dates.map((day) => p.detail.span(dateToParts(day), dateToParts(day)).split('—')[0]).join(o.and)
      : o.unit.by(dateToParts(deadline ?? window.to));
  return (
    <section class="figures-part" aria-labelledby="figures-unit-duties">
      <h2 id="figures-unit-duties">{o.unit.duties}</h2>
      <DataTable
        caption={o.unit.dutiesCaption}
        rows={standings}
        keyOf={({ duty }) => duty}
        columns={[
          {
            title: o.unit.duty,
            cell: ({ duty, clause, isShared }) => (
              <>
                {nameOf(duty)}{' '}
                <span class="quiet figures-clause">
                  {clause}
                  {isShared && ` · ${o.unit.shared}`}
                </span>
              </>
            ),
          },
          {
            title: o.unit.state,
            cell: (standing) => {
              const state = unitRowState(policy, standing);
              return state && <StateWords state={state} />;
            },
          },
          { title: o.unit.when, cell: whenOf },
        ]}
      />
    </section>
  );
}
