import { useMemo, useState } from 'preact/hooks';
import type { HeldAppointment } from '../../../domain/office/roster-import/roster-snapshot.ts';
import type { Roster } from '../../../domain/office/roster-wire.ts';
import { scopeOf } from '../../../domain/permissions.ts';
import type { Person } from '../../../domain/roster.ts';
import { useRosterMessages } from '../../messages/roster-messages.ts';
import { Button, LinkButton } from '../../shared/button.tsx';
import { SearchInput } from '../../shared/search-input.tsx';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { DeskAnswer } from '../frame/desk-answer.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { SelectField } from '../frame/fields.tsx';
import { useDeskFile } from '../frame/use-desk-file.ts';
import {
  createRosterRows,
  filterRosterRows,
  linksToWords,
  postsToWords,
  type RosterFilter,
  type RosterRow,
  type RosterState,
  type RosterWords,
  rankToWords,
  sortRosterRows,
  tasksToWords,
  unitsToChoices,
} from './roster-model.ts';
import { useRoster, useRosterWords } from './use-roster.ts';

const STATES: RosterState[] = ['held', 'left', 'desk', 'all'];

/** Everybody within reach, to be found and opened. */
export function RosterList({ viewer }: { viewer: Person }) {
  const r = useRosterMessages();
  const answer = useRoster();
  const file = useDeskFile();
  const scope = scopeOf(viewer, 'roster.read');
  const mayWrite = scopeOf(viewer, 'roster.write') !== null;
  const lead = answer.state === 'ready' ? leadOf(answer.data, scope?.reach === 'unit') : undefined;
  function leadOf(roster: Roster, isUnit: boolean): string {
    const rows = createRosterRows(roster);
    const count = (state: RosterRow['state']) =>
      new Set(rows.filter((row) => row.state === state).map(({ person }) => person.id)).size;
    return isUnit ? r.leadOfUnit(count('held')) : r.lead(count('held'), count('left'));
  }
  return (
    <DeskPage
      title={r.title}
      lead={lead}
      actions={
        <>
          {mayWrite && <LinkButton href="/office/roster/units">{r.actions.units}</LinkButton>}
          {mayWrite && <LinkButton href="/office/roster/imports">{r.actions.imports}</LinkButton>}
          <Button
            busy={file.busy}
            onClick={() =>
              answer.state === 'ready' &&
              void file.fetchFile('/roster/export', r.exportName(answer.data.today))
            }
          >
            {r.actions.export}
          </Button>
          {mayWrite && <LinkButton href="/office/roster/people/new">{r.actions.add}</LinkButton>}
          {mayWrite && (
            <LinkButton look="primary" href="/office/roster/import">
              {r.actions.import}
            </LinkButton>
          )}
        </>
      }
    >
      <DeskAnswer answer={answer}>
        {(roster) => <People roster={roster} isWhole={scope?.reach === 'all'} />}
      </DeskAnswer>
    </DeskPage>
  );
}

function People({ roster, isWhole }: { roster: Roster; isWhole: boolean }) {
  const r = useRosterMessages();
  const words = useRosterWords();
  const [filter, setFilter] = useState<RosterFilter>({
    typed: '',
    unit: '',
    state: isWhole ? 'held' : 'all',
  });
  const change = (part: Partial<RosterFilter>) => setFilter({ ...filter, ...part });
  // biome-ignore lint/correctness/useExhaustiveDependencies: as below
  const all = useMemo(() => sortRosterRows(createRosterRows(roster), words.policy), [roster]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are made anew each time, and stay the same
  const rows = useMemo(() => filterRosterRows(all, filter, words), [all, filter]);
  const columns: Column<RosterRow>[] = [
    {
      title: r.columns.name,
      look: 'short',
      cell: ({ person, state }) => (
        <span class="roster-line">
          <a href={`/office/roster/people/${encodeURIComponent(person.id)}`}>{person.name}</a>
          {state === 'left' && <span class="roster-left">{r.left}</span>}
        </span>
      ),
    },
    {
      title: r.columns.staffNumber,
      cell: ({ person }) => <span class="roster-line">{person.staffNumber ?? ''}</span>,
    },
    { title: r.columns.unit, cell: ({ appointment }) => appointment?.unit.name ?? '' },
    {
      title: r.columns.title,
      look: 'wide',
      cell: ({ appointment }) => appointment && <Work appointment={appointment} words={words} />,
    },
    {
      title: r.columns.rank,
      cell: ({ appointment }) => (
        <span class="roster-line">{appointment && rankToWords(appointment.rank, words)}</span>
      ),
    },
    {
      title: r.columns.links,
      cell: ({ appointment }) => appointment && linksToWords(appointment, roster, r),
    },
    { title: r.columns.desk, cell: ({ person }) => tasksToWords(person, roster, r).join(r.and) },
  ];
  if (roster.people.length === 0) return <p class="desk-words">{r.empty}</p>;
  return (
    <>
      <search class="desk-tools roster-tools">
        <SearchInput {...r.search} value={filter.typed} onChange={(typed) => change({ typed })} />
        {isWhole && (
          <SelectField
            label={r.filter.unit}
            choices={[{ value: '', label: r.filter.allUnits }, ...unitsToChoices(roster.units)]}
            value={filter.unit}
            onChange={(unit) => change({ unit })}
          />
        )}
        <SelectField
          label={r.filter.state}
          choices={STATES.map((state) => ({ value: state, label: r.filter.states[state] }))}
          value={filter.state}
          onChange={(chosen) => change({ state: STATES.find((state) => state === chosen) ?? 'all' })}
        />
      </search>
      {rows.length === 0 ? (
        <p class="desk-words" role="status">
          {r.nobody}
        </p>
      ) : (
        <DataTable caption={r.title} columns={columns} rows={rows} keyOf={({ key }) => key} />
      )}
    </>
  );
}

/** 职务 in the roster's words, and the posts that it means. */
function Work({ appointment, words }: { appointment: HeldAppointment; words: RosterWords }) {
  const posts = postsToWords(appointment.posts, words);
  if (appointment.title === undefined || appointment.title === posts) return <>{posts}</>;
  return (
    <>
      {appointment.title}
      {posts !== '' && <p class="quiet">{posts}</p>}
    </>
  );
}
