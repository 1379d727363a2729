import { useState } from 'preact/hooks';
import { isHeldOn } from '../../../domain/appointments.ts';
import { changeOutcomeSchema, type Roster } from '../../../domain/office/roster-wire.ts';
import type { Branch, Unit } from '../../../domain/roster.ts';
import { useRosterMessages } from '../../messages/roster-messages.ts';
import { Button } from '../../shared/button.tsx';
import { showToast } from '../../shared/toast.tsx';
import { DataTable } from '../frame/data-table.tsx';
import { DeskAnswer } from '../frame/desk-answer.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { useDeskChange } from '../frame/use-desk-change.ts';
import { BranchSheet, UnitSheet } from './unit-sheets.tsx';
import { useRoster, useRosterWords } from './use-roster.ts';

type Opened = { unit: Unit | null } | { branch: Branch | null };

/** Units and Party branches: what appointments name. */
export function UnitsPage() {
  const r = useRosterMessages();
  const answer = useRoster();
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <DeskPage
      title={r.units.title}
      back="/office/roster"
      actions={
        <>
          <Button onClick={() => setOpened({ unit: null })}>{r.units.addUnit}</Button>
          <Button onClick={() => setOpened({ branch: null })}>{r.units.addBranch}</Button>
        </>
      }
    >
      <DeskAnswer answer={answer}>
        {(roster) => (
          <>
            <Units
              roster={roster}
              onEdit={(unit) => setOpened({ unit })}
              reload={() => void answer.reload()}
            />
            <Branches
              roster={roster}
              onEdit={(branch) => setOpened({ branch })}
              reload={() => void answer.reload()}
            />
            {opened && 'unit' in opened && (
              <UnitSheet
                unit={opened.unit}
                onDone={() => {
                  setOpened(null);
                  void answer.reload();
                }}
                onClose={() => setOpened(null)}
              />
            )}
            {opened && 'branch' in opened && (
              <BranchSheet
                branch={opened.branch}
                roster={roster}
                onDone={() => {
                  setOpened(null);
                  void answer.reload();
                }}
                onClose={() => setOpened(null)}
              />
            )}
          </>
        )}
      </DeskAnswer>
    </DeskPage>
  );
}

interface ListProps<Item> {
  roster: Roster;
  onEdit(item: Item): void;
  reload(): void;
}

function Units({ roster, onEdit, reload }: ListProps<Unit>) {
  const r = useRosterMessages();
  const { policy, titleOf } = useRosterWords();
  const kindOf = ({ kind }: Unit) => {
    const known = policy.unitKinds.find(({ id }) => id === kind);
    return known ? titleOf(known.title) : kind;
  };
  const codeOf = ({ code }: Unit) => {
    const known = policy.unitCodes.find(({ id }) => id === code);
    return known ? titleOf(known.title) : (code ?? '');
  };
  const peopleOf = ({ id }: Unit) =>
    roster.people.filter(({ appointments }) =>
      appointments.some((each) => each.unit.id === id && isHeldOn(each, roster.today)),
    ).length;
  return (
    <section class="roster-list">
      <h2>{r.units.units}</h2>
      <DataTable
        caption={r.units.units}
        rows={roster.units}
        keyOf={({ id }) => id}
        columns={[
          { title: r.units.name, cell: ({ name }) => name },
          { title: r.units.kind, cell: kindOf },
          { title: r.units.code, cell: codeOf },
          { title: r.units.people, cell: peopleOf, look: 'number' },
          {
            title: r.units.edit,
            cell: (unit) => (
              <RowButtons
                name={unit.name}
                path={`/roster/units/${encodeURIComponent(unit.id)}/remove`}
                inUse={r.units.unitInUse}
                onEdit={() => onEdit(unit)}
                reload={reload}
              />
            ),
          },
        ]}
      />
    </section>
  );
}

function Branches({ roster, onEdit, reload }: ListProps<Branch>) {
  const r = useRosterMessages();
  const linkedTo = ({ id }: Branch) =>
    roster.people
      .filter(({ appointments }) =>
        appointments.some((each) => each.links.branches.includes(id) && isHeldOn(each, roster.today)),
      )
      .map(({ name }) => name)
      .join(r.and);
  return (
    <section class="roster-list">
      <h2>{r.units.branches}</h2>
      <DataTable
        caption={r.units.branches}
        rows={roster.branches}
        keyOf={({ id }) => id}
        columns={[
          { title: r.units.name, cell: ({ name }) => name },
          {
            title: r.units.college,
            cell: ({ college }) => roster.units.find(({ id }) => id === college)?.name ?? '',
          },
          { title: r.units.linked, cell: linkedTo },
          {
            title: r.units.edit,
            cell: (branch) => (
              <RowButtons
                name={branch.name}
                path={`/roster/branches/${encodeURIComponent(branch.id)}/remove`}
                inUse={r.units.branchInUse}
                onEdit={() => onEdit(branch)}
                reload={reload}
              />
            ),
          },
        ]}
      />
    </section>
  );
}

interface RowButtonsProps {
  name: string;
  /** Where its removal is sent. */
  path: string;
  inUse: string;
  onEdit(): void;
  reload(): void;
}

function RowButtons({ name, path, inUse, onEdit, reload }: RowButtonsProps) {
  const r = useRosterMessages();
  const { change } = useDeskChange();
  async function remove(): Promise<void> {
    const answer = await change(path, {}, changeOutcomeSchema);
    if (!answer) return;
    showToast({ text: answer.outcome === 'inUse' ? inUse : r.units.removed(name) });
    reload();
  }
  return (
    <span class="roster-row-buttons">
      <button type="button" onClick={onEdit}>
        {r.units.edit}
        <span class="hidden-text"> {name}</span>
      </button>
      <button type="button" onClick={() => void remove()}>
        {r.units.remove}
        <span class="hidden-text"> {name}</span>
      </button>
    </span>
  );
}
