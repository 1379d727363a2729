import { useLocation } from 'preact-iso/router';
import type { FilingKind } from '../../../domain/office/filings/draft.ts';
import { isWanting } from '../../../domain/office/filings/filing-state.ts';
import { type Filings, filingsSchema, unitFilingSchema } from '../../../domain/office/filings/wire.ts';
import { useFilingsMessages } from '../../messages/filings-messages.ts';
import { Chips } from '../../shared/chips.tsx';
import { DeskAnswer } from '../frame/desk-answer.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { SemesterSelect } from '../frame/semester-select.tsx';
import { useDeskData } from '../frame/use-desk-data.ts';
import { unitFilingHref } from './filings.tsx';
import { ListDownloads } from './list-downloads.tsx';
import { StatusSentence } from './status-sentence.tsx';
import { UnitFilingDesk } from './unit-filing-desk.tsx';

interface UnitFilingPageProps {
  unit: string;
  semester: string | undefined;
  filing: FilingKind | undefined;
  back: string | undefined;
}

/** One unit's plan or summary of a semester: how it stands, its text, and what has been filed. */
export function UnitFilingPage({ unit, semester, filing, back }: UnitFilingPageProps) {
  const f = useFilingsMessages();
  const query = semester === undefined ? '' : `?semester=${encodeURIComponent(semester)}`;
  const list = useDeskData(`/filings${query}`, filingsSchema);
  const row = list.state === 'ready' ? list.data.units.find((each) => each.unit.id === unit) : undefined;
  const actions = list.state === 'ready' && row && (
    <ListDownloads unit={row.unit} semester={list.data.semester} />
  );
  return (
    <DeskPage
      title={row?.unit.name ?? f.title}
      lead={list.state === 'ready' ? list.data.semester.name : undefined}
      back={back}
      actions={actions || undefined}
    >
      <DeskAnswer answer={list}>
        {(data) =>
          row ? (
            <UnitFiling data={data} row={row} named={filing} onFiled={() => void list.reload()} />
          ) : (
            <p class="desk-words">{f.noUnit}</p>
          )
        }
      </DeskAnswer>
    </DeskPage>
  );
}

interface UnitFilingProps {
  data: Filings;
  row: Filings['units'][number];
  named: FilingKind | undefined;
  onFiled(): void;
}

function UnitFiling({ data, row, named, onFiled }: UnitFilingProps) {
  const f = useFilingsMessages();
  const { route } = useLocation();
  const filing = filingToShow(row, named);
  const semester = data.semester.id;
  const query = new URLSearchParams({ unit: row.unit.id, semester, filing });
  const answer = useDeskData(`/filings/unit?${query}`, unitFilingSchema);
  const status = row[filing];
  return (
    <>
      <div class="filing-head">
        <SemesterSelect
          semesters={data.semesters}
          value={semester}
          onChange={(chosen) => route(unitFilingHref(row.unit.id, chosen, filing), true)}
        />
        <Chips
          legend={f.kind}
          quiet
          choices={(['plan', 'summary'] as const)
            .filter((kind) => row[kind] !== null)
            .map((kind) => ({ value: kind, label: f.kinds[kind] }))}
          value={filing}
          onChange={(kind) => route(unitFilingHref(row.unit.id, semester, kind), true)}
        />
        {status && <StatusSentence status={status} />}
      </div>
      <DeskAnswer answer={answer}>
        {(unitFiling) => (
          <UnitFilingDesk
            key={`${row.unit.id} ${semester} ${filing}`}
            data={unitFiling}
            filing={filing}
            reload={() => {
              void answer.reload();
              onFiled();
            }}
          />
        )}
      </DeskAnswer>
    </>
  );
}

/** The one that was named; else the plan as long as it is to be filed, then the summary. */
function filingToShow({ plan }: Filings['units'][number], named: FilingKind | undefined): FilingKind {
  if (plan === null) return 'summary';
  return named ?? (isWanting(plan.state) ? 'plan' : 'summary');
}
