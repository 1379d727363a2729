import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { useHistoryMessages } from '../../messages/history-messages.ts';
import { useMessages } from '../../messages/language.ts';
import type { HistoryMessages } from '../../messages/zh-cn-history.ts';
import { useServices } from '../../services.ts';
import { LinkButton } from '../../shared/button.tsx';
import { Chips } from '../../shared/chips.tsx';
import { Page } from '../../shared/page.tsx';
import { SearchInput } from '../../shared/search-input.tsx';
import { useToday } from '../../shared/use-today.ts';
import { useTyped } from '../../shared/use-typed.ts';
import { HistoryList } from './history-list.tsx';
import { filterToHref, type HistoryFilter, type HistoryModel, placeNames } from './history-model.ts';
import { RecordDetail } from './record-detail.tsx';
import { useFlags } from './use-flags.ts';
import { useHistoryModel } from './use-history-model.ts';
import { useOpenedRecord } from './use-opened-record.ts';
import './history.css';

const ALL = '';

/** `/history?category=…&semester=…&q=…&record=…`: own records, day by day, one of them opened. */
export function History({ query = {} }: { query?: Record<string, string> }) {
  const h = useHistoryMessages();
  const phone = useServices().phone.value;
  return (
    <Page title={h.title}>
      {phone?.enrolment && (
        <Records
          phone={phone}
          reference={phone.enrolment.reference}
          given={{ category: query.category, semester: query.semester, q: query.q }}
          opened={query.record}
        />
      )}
    </Page>
  );
}

interface RecordsProps {
  phone: PhoneState;
  reference: Reference;
  /** The filter of the address. */
  given: HistoryFilter;
  opened: string | undefined;
}

function Records({ phone, reference, given, opened }: RecordsProps) {
  const t = useMessages();
  const h = useHistoryMessages();
  const { route } = useLocation();
  const today = useToday();
  const places = useMemo(() => placeNames(reference), [reference]);
  // What was typed holds at once, and is in the address a moment later.
  const [typed, setTyped] = useTyped(given.q ?? '', (q) =>
    route(filterToHref({ ...given, q }, opened), true),
  );
  const filter = { ...given, q: typed };
  const model = useHistoryModel(phone.records, reference, filter);
  const { open, close } = useOpenedRecord(opened, filter);
  const flags = useFlags(phone);
  const detail = phone.records.find(({ visit }) => visit.id === opened);
  const show = (next: HistoryFilter) => route(filterToHref(next), true);
  return (
    <>
      <search class="search-tools">
        <SearchInput label={h.search} hint={h.searchHint} value={typed} onChange={setTyped} />
        <Chips
          legend={h.filter}
          quiet
          scroll
          choices={[
            { value: ALL, label: h.all },
            ...reference.policy.categories.map(({ id, title }) => ({ value: id, label: t.titleOf(title) })),
          ]}
          value={filter.category ?? ALL}
          onChange={(value) => show({ ...filter, category: value === ALL ? undefined : value })}
        />
      </search>
      <div class="history-summary" role="status">
        {model && <span>{foundWords(model, typed, h)}</span>}
        {model?.semesterName != null && (
          <LinkButton look="text" href={filterToHref({ ...filter, semester: undefined })}>
            {h.allSemesters}
          </LinkButton>
        )}
      </div>
      {model?.rows.length === 0 && <p class="history-empty">{emptyWords(phone.records.length, typed, h)}</p>}
      {model && model.rows.length > 0 && (
        <HistoryList {...{ reference, places, today, flags }} rows={model.rows} onOpen={open} />
      )}
      {detail && (
        <RecordDetail
          key={detail.visit.id}
          record={detail}
          reference={reference}
          place={places.get(detail.visit.place.id ?? '')}
          onClose={close}
        />
      )}
    </>
  );
}

function emptyWords(records: number, typed: string, h: HistoryMessages): string {
  if (records === 0) return h.empty;
  return typed.trim() === '' ? h.emptyFilter : h.emptySearch;
}

function foundWords(
  { semesterName, counted, rows }: HistoryModel,
  typed: string,
  h: HistoryMessages,
): string {
  if (typed.trim() !== '') return h.found(rows.length);
  return semesterName === null ? h.counted(rows.length) : h.semesterOnly(semesterName, counted);
}
