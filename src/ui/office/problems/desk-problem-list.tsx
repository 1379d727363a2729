import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Reference } from '../../../domain/wire.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import { useTelling } from '../../leader/problems/use-telling.ts';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import { useDeskProblemMessages } from '../../messages/desk-problem-messages.ts';
import { Chips } from '../../shared/chips.tsx';
import { SearchInput } from '../../shared/search-input.tsx';
import { useTyped } from '../../shared/use-typed.ts';
import { DeskPage } from '../frame/desk-page.tsx';
import { type DeskAsked, deskProblemsHref, readDeskAsked, rememberDeskList, TABS } from './desk-asked.ts';
import { ExportButton } from './export-button.tsx';
import { PickedBar } from './picked-bar.tsx';
import { ProblemFilters } from './problem-filters.tsx';
import { ProblemTable } from './problem-table.tsx';
import { StateCounts } from './state-counts.tsx';
import { useDeskProblems } from './use-desk-problems.ts';
import { useRaisingUnits } from './use-raising-units.ts';

interface DeskProblemListProps {
  records: ProblemRecord[];
  reference: Reference;
}

/** Every problem that this device holds, as a table: what waits first. */
export function DeskProblemList({ records, reference }: DeskProblemListProps) {
  const d = useDeskMessages();
  const q = useDeskProblemMessages();
  const telling = useTelling(reference);
  const { query, route } = useLocation();
  const inAddress = readDeskAsked(query);
  const ask = (part: Partial<DeskAsked>) => route(deskProblemsHref({ ...inAddress, ...part }), true);
  const [typed, setTyped] = useTyped(inAddress.typed, (next) => ask({ typed: next }));
  const asked = { ...inAddress, typed };
  const raising = useRaisingUnits(records);
  const model = useDeskProblems(records, reference, telling, asked, raising.of);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const href = deskProblemsHref(asked);
  const found = model?.found;
  useEffect(() => rememberDeskList(href, found?.map(({ problem }) => problem.id) ?? []), [href, found]);
  const pickedRecords = useMemo(
    () => found?.filter(({ problem }) => picked.has(problem.id)) ?? [],
    [found, picked],
  );
  return (
    <DeskPage
      title={q.title}
      lead={model ? q.lead(model.waiting, model.overdue) : d.loading}
      actions={
        found &&
        found.length > 0 && (
          <ExportButton
            records={found}
            tab={asked.tab}
            raisingUnits={raising.of}
            {...{ reference, telling }}
          />
        )
      }
    >
      {records.length === 0 && <p class="desk-words">{q.empty}</p>}
      {records.length > 0 && (
        <>
          <div class="desk-problem-top">
            {model && (
              <Chips
                legend={q.tabs.legend}
                quiet
                choices={TABS.map((tab) => ({ value: tab, label: q.tabs[tab](model.tabs[tab]) }))}
                value={asked.tab}
                onChange={(tab) => ask({ tab, state: '' })}
              />
            )}
            <search class="desk-problem-search">
              <SearchInput
                label={q.filters.search}
                hint={q.filters.searchHint}
                value={typed}
                onChange={setTyped}
              />
            </search>
          </div>
          <ProblemFilters {...{ asked, reference, setTyped }} onAsk={ask} />
          {raising.isMissing && <p class="quiet">{q.unitsMissing}</p>}
          {model && <StateCounts {...{ model, telling }} asked={asked} onAsk={ask} />}
          {found?.length === 0 && (
            <p class="desk-words" role="status">
              {q.nothing}
            </p>
          )}
          {found && found.length > 0 && (
            <ProblemTable
              {...{ found, picked, reference, telling }}
              raisingUnits={raising.of}
              onPick={setPicked}
            />
          )}
          {pickedRecords.length > 0 && (
            <PickedBar
              records={pickedRecords}
              found={found ?? []}
              {...{ reference, telling }}
              onPick={setPicked}
            />
          )}
        </>
      )}
    </DeskPage>
  );
}
