import type { ComponentChildren } from 'preact';
import { dateToDay, dayToDate } from '../../../../domain/campus-day.ts';
import type { ImportOptions, ImportPlan, PlannedRow } from '../../../../domain/office/roster-import/plan.ts';
import type { Roster } from '../../../../domain/office/roster-wire.ts';
import type { Appointment } from '../../../../domain/roster.ts';
import { useRosterImportMessages } from '../../../messages/roster-import-messages.ts';
import { useRosterMessages } from '../../../messages/roster-messages.ts';
import { Button } from '../../../shared/button.tsx';
import { type Column, DataTable } from '../../frame/data-table.tsx';
import { appointmentToTitle, linksToWords, postsToWords, rankToWords } from '../roster-model.ts';
import { useRosterWords } from '../use-roster.ts';
import { errorToWords, noticeToWords } from './error-words.ts';
import { NewUnits } from './new-units.tsx';

interface PlanTablesProps {
  plan: ImportPlan;
  /** The date from which the import holds. */
  from: string;
  roster: Roster;
  onUnit(name: string, answer: ImportOptions['units'][string]): void;
  /** The person of this number is the same under another name. */
  onRenamed(staffNumber: string): void;
}

/** All that an import will do: what needs the reader first. */
export function PlanTables({ plan, from, roster, onUnit, onRenamed }: PlanTablesProps) {
  const i = useRosterImportMessages();
  const r = useRosterMessages();
  const words = useRosterWords();
  const p = i.preview;
  const tell = useTelling(roster);
  const columns: Column<PlannedRow>[] = [
    { title: p.row, cell: ({ row }) => row },
    { title: r.columns.name, cell: (row) => <NameCell row={row} /> },
    { title: r.columns.staffNumber, cell: ({ staffNumber }) => staffNumber },
  ];
  return (
    <>
      {plan.errors.length > 0 && (
        <Part title={p.errors(plan.errors.length)} lead={p.errorsLead}>
          <DataTable
            caption={p.errors(plan.errors.length)}
            rows={plan.errors}
            keyOf={({ row }) => String(row)}
            columns={[
              { title: p.row, cell: ({ row }) => row },
              { title: r.columns.name, cell: ({ name }) => name },
              {
                title: p.what,
                look: 'wide',
                cell: ({ errors }) =>
                  errors.map((error) => (
                    <div key={JSON.stringify(error)} class="import-error">
                      <p>{errorToWords(error, i, words)}</p>
                      {error.code === 'otherName' && (
                        <Button onClick={() => onRenamed(error.staffNumber)}>{p.accept(error.found)}</Button>
                      )}
                    </div>
                  )),
              },
            ]}
          />
        </Part>
      )}
      {plan.newUnits.length > 0 && (
        <Part title={p.units(plan.newUnits.length)} lead={p.unitsLead}>
          <NewUnits {...{ plan, roster, onUnit }} />
        </Part>
      )}
      {plan.notices.length > 0 && (
        <Part title={p.notices(plan.notices.length)}>
          <DataTable
            caption={p.notices(plan.notices.length)}
            rows={plan.notices}
            keyOf={({ row, notices }) => `${row} ${notices[0]?.code}`}
            columns={[
              { title: p.row, cell: ({ row }) => row },
              { title: r.columns.name, cell: ({ name }) => name },
              {
                title: p.what,
                look: 'wide',
                cell: ({ notices }) =>
                  notices.map((notice) => <p key={notice.code}>{noticeToWords(notice, i, words)}</p>),
              },
            ]}
          />
        </Part>
      )}
      {plan.added.length > 0 && (
        <Part title={p.added(plan.added.length)} folds>
          <DataTable
            caption={p.added(plan.added.length)}
            rows={plan.added}
            keyOf={({ row }) => String(row)}
            columns={[
              ...columns,
              { title: p.after, look: 'wide', cell: ({ appointment }) => tell(appointment) },
            ]}
          />
        </Part>
      )}
      {plan.changed.length > 0 && (
        <Part title={p.changed(plan.changed.length)} folds>
          <DataTable
            caption={p.changed(plan.changed.length)}
            rows={plan.changed}
            keyOf={({ row }) => String(row)}
            columns={[
              ...columns,
              { title: p.before, look: 'wide', cell: ({ was }) => was && tell(was) },
              {
                title: p.after,
                look: 'wide',
                cell: ({ how, appointment }) => how !== 'keep' && tell(appointment),
              },
            ]}
          />
        </Part>
      )}
      {plan.ended.length > 0 && (
        <Part title={p.ended(plan.ended.length)} folds>
          <DataTable
            caption={p.ended(plan.ended.length)}
            rows={plan.ended}
            keyOf={({ appointment }) => appointment.id}
            columns={[
              { title: r.columns.name, cell: ({ name }) => name },
              { title: r.columns.staffNumber, cell: ({ staffNumber }) => staffNumber ?? '' },
              { title: p.before, look: 'wide', cell: ({ appointment }) => tell(appointment) },
              { title: p.lastDay, cell: () => dayToDate(dateToDay(from) - 1) },
            ]}
          />
        </Part>
      )}
    </>
  );
}

/** An appointment in a few lines. */
function useTelling(roster: Roster) {
  const words = useRosterWords();
  return (appointment: Appointment): ComponentChildren => {
    const held = { ...appointment, id: '' };
    const lines = [
      [appointment.unit.name, appointmentToTitle(held, words), rankToWords(appointment.rank, words)],
      [appointment.title === undefined ? '' : postsToWords(appointment.posts, words)],
      [linksToWords(held, roster, words.r)],
    ].map((line) => line.filter((part) => part !== '').join(' '));
    return lines
      .filter((line) => line !== '')
      .map((line, index) => (
        <p key={line} class={index > 0 ? 'quiet' : undefined}>
          {line}
        </p>
      ));
  };
}

function NameCell({ row }: { row: PlannedRow }) {
  const { preview: p } = useRosterImportMessages();
  const notes = [
    row.formerName === undefined ? '' : p.renamed(row.formerName),
    row.formerNumber === undefined ? '' : p.numbered,
    row.how === 'describe' ? p.described : '',
  ].filter((note) => note !== '');
  return (
    <>
      {row.name}
      {notes.map((note) => (
        <p key={note} class="quiet">
          {note}
        </p>
      ))}
    </>
  );
}

interface PartProps {
  title: string;
  lead?: string;
  /** Whether it can be folded: what asks nothing of the reader. */
  folds?: boolean;
  children: ComponentChildren;
}

function Part({ title, lead, folds = false, children }: PartProps) {
  if (folds) {
    return (
      <details class="import-part" open>
        <summary>
          <h2>{title}</h2>
        </summary>
        {children}
      </details>
    );
  }
  return (
    <section class="import-part">
      <h2>{title}</h2>
      {lead && <p class="quiet">{lead}</p>}
      {children}
    </section>
  );
}
