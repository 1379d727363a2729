import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { useHistoryMessages } from '../../messages/history-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { useServices } from '../../services.ts';
import { Button, LinkButton } from '../../shared/button.tsx';
import { CellGroup } from '../../shared/cell.tsx';
import { Chips } from '../../shared/chips.tsx';
import { dayToWords } from '../../shared/moment.ts';
import { Page } from '../../shared/page.tsx';
import { useToday } from '../../shared/use-today.ts';
import { filterToHref, type HistoryFilter, historyModel, placeNames } from './history-model.ts';
import { RecordDetail } from './record-detail.tsx';
import { RecordRow } from './record-row.tsx';
import './history.css';

const PAGE = 50;
const ALL = '';

/** `/history?category=…&semester=…`: own records, day by day. */
export function History({ query }: { query?: Record<string, string> }) {
  const h = useHistoryMessages();
  const phone = useServices().phone.value;
  const filter = { category: query?.category, semester: query?.semester };
  return (
    <Page title={h.title}>
      {phone?.enrolment && (
        <Records
          key={filterToHref(filter)}
          phone={phone}
          reference={phone.enrolment.reference}
          filter={filter}
        />
      )}
    </Page>
  );
}

interface RecordsProps {
  phone: PhoneState;
  reference: Reference;
  filter: HistoryFilter;
}

function Records({ phone, reference, filter }: RecordsProps) {
  const t = useMessages();
  const h = useHistoryMessages();
  const { route } = useLocation();
  const today = useToday();
  const [limit, setLimit] = useState(PAGE);
  const [opened, setOpened] = useState<string | null>(null);
  const names = useMemo(() => placeNames(reference), [reference]);
  const model = historyModel(phone.records, reference, filter, limit);
  const detail = phone.records.find(({ visit }) => visit.id === opened);
  const choices = reference.policy.categories.map(({ id, title }) => ({
    value: id,
    label: t.titleOf(title),
  }));
  return (
    <>
      <Chips
        legend={h.filter}
        quiet
        scroll
        choices={[{ value: ALL, label: h.all }, ...choices]}
        value={filter.category ?? ALL}
        onChange={(value) =>
          route(filterToHref({ ...filter, category: value === ALL ? undefined : value }), true)
        }
      />
      <div class="history-summary" role="status">
        <span>
          {model.semesterName === null
            ? h.counted(model.found)
            : h.semesterOnly(model.semesterName, model.counted)}
        </span>
        {model.semesterName !== null && (
          <LinkButton look="text" href={filterToHref({ category: filter.category })}>
            {h.allSemesters}
          </LinkButton>
        )}
      </div>
      {model.found === 0 && <Empty filtered={phone.records.length > 0} />}
      {model.days.map(({ date, records }) => (
        <CellGroup key={date} title={dayToWords(date, today, t)}>
          {records.map((record) => (
            <RecordRow
              key={record.visit.id}
              record={record}
              reference={reference}
              place={names.get(record.visit.place.id ?? '')}
              onOpen={() => setOpened(record.visit.id)}
            />
          ))}
        </CellGroup>
      ))}
      {model.found > limit && <Button onClick={() => setLimit(limit + PAGE)}>{h.more}</Button>}
      {detail && (
        <RecordDetail
          record={detail}
          reference={reference}
          place={names.get(detail.visit.place.id ?? '')}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

function Empty({ filtered }: { filtered: boolean }) {
  const h = useHistoryMessages();
  return <p class="history-empty">{filtered ? h.emptyFilter : h.empty}</p>;
}
