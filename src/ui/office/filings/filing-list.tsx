import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { foldText } from '../../../domain/fold-text.ts';
import type { FilingKind } from '../../../domain/office/filings/draft.ts';
import { isWanting } from '../../../domain/office/filings/filing-state.ts';
import { type FilingStatus, type Filings, filingsSchema } from '../../../domain/office/filings/wire.ts';
import { useFilingsMessages } from '../../messages/filings-messages.ts';
import { SearchInput } from '../../shared/search-input.tsx';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { DeskAnswer } from '../frame/desk-answer.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { SemesterSelect } from '../frame/semester-select.tsx';
import { useDeskData } from '../frame/use-desk-data.ts';
import { FilingStateWords } from './filing-state-words.tsx';
import { filingsHref, unitFilingHref } from './filings.tsx';
import { ListDownloads } from './list-downloads.tsx';

type Row = Filings['units'][number];

/** All units, and how their plans and summaries of a semester stand. */
export function FilingList({ semester }: { semester: string | undefined }) {
  const f = useFilingsMessages();
  const query = semester === undefined ? '' : `?semester=${encodeURIComponent(semester)}`;
  const answer = useDeskData(`/filings${query}`, filingsSchema);
  const lead = answer.state === 'ready' ? countsToWords(answer.data, f.lead) : undefined;
  const actions = answer.state === 'ready' && <ListDownloads unit={null} semester={answer.data.semester} />;
  return (
    <DeskPage title={f.title} lead={lead} actions={actions || undefined}>
      <DeskAnswer answer={answer}>{(data) => <FilingTable data={data} />}</DeskAnswer>
    </DeskPage>
  );
}

function FilingTable({ data }: { data: Filings }) {
  const f = useFilingsMessages();
  const { route } = useLocation();
  const [typed, setTyped] = useState('');
  const [onlyWanting, setOnlyWanting] = useState(false);
  const rows = data.units
    .filter(({ unit }) => foldText(unit.name).includes(foldText(typed)))
    .filter(({ plan, summary }) => !onlyWanting || isStillWanting(plan) || isStillWanting(summary));
  return (
    <>
      <div class="desk-tools">
        <SemesterSelect
          semesters={data.semesters}
          value={data.semester.id}
          onChange={(chosen) => route(filingsHref(chosen), true)}
        />
        <SearchInput label={f.search} hint={f.searchHint} value={typed} onChange={setTyped} />
        <label class="chip">
          <input
            type="checkbox"
            checked={onlyWanting}
            onChange={({ currentTarget }) => setOnlyWanting(currentTarget.checked)}
          />
          <span>{f.onlyWanting}</span>
        </label>
      </div>
      {rows.length === 0 ? (
        <p class="desk-words">{typed === '' ? f.noWanting : f.noUnit}</p>
      ) : (
        <DataTable
          caption={f.caption}
          columns={columnsOf(data.semester.id, f)}
          rows={rows}
          keyOf={({ unit }) => unit.id}
        />
      )}
    </>
  );
}

function columnsOf(semester: string, f: ReturnType<typeof useFilingsMessages>): Column<Row>[] {
  const column = (filing: FilingKind): Column<Row> => ({
    title: f.kinds[filing],
    look: 'wide',
    cell: (row) => {
      const status = row[filing];
      if (!status) return <span class="quiet">{f.notOwed}</span>;
      return (
        <a class="filings-cell" href={unitFilingHref(row.unit.id, semester, filing)}>
          <FilingStateWords status={status} />
        </a>
      );
    },
  });
  return [
    {
      title: f.unit,
      cell: ({ unit, plan }) => (
        <a href={unitFilingHref(unit.id, semester, plan && isWanting(plan.state) ? 'plan' : 'summary')}>
          {unit.name}
        </a>
      ),
    },
    column('plan'),
    column('summary'),
  ];
}

function isStillWanting(status: FilingStatus | null): boolean {
  return status !== null && isWanting(status.state);
}

function countsToWords(
  { units }: Filings,
  words: (plans: [number, number] | null, summaries: [number, number]) => string,
): string {
  const counts = (filing: FilingKind): [number, number] => {
    const owed = units.flatMap((row) => row[filing] ?? []);
    return [owed.filter(({ state }) => !isWanting(state)).length, owed.length];
  };
  const plans = counts('plan');
  return words(plans[1] === 0 ? null : plans, counts('summary'));
}
