import { useMemo, useState } from 'preact/hooks';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { useProgressMessages } from '../../messages/progress-messages.ts';
import { useServices } from '../../services.ts';
import { Page } from '../../shared/page.tsx';
import { useToday } from '../../shared/use-today.ts';
import { placeNames } from '../history/history-model.ts';
import { RecordDetail } from '../history/record-detail.tsx';
import { ClausePart } from './clause-part.tsx';
import { DeclarePart } from './declare-part.tsx';
import { dutyDetailModel } from './duty-detail-model.ts';
import { DutyFigure } from './duty-figure.tsx';
import { type Period, periodInUrl, periodsToChoose, periodToHref } from './period.ts';
import { periodToWords } from './period-select.tsx';
import { UnitDutyDetail } from './unit-duty-detail.tsx';
import { WindowsPart } from './windows-part.tsx';
import './duty-detail.css';

/** `/progress/:duty?semester=…&unit=…`: what stands behind a figure. */
export function DutyDetail({ duty = '', query }: { duty?: string; query?: Record<string, string> }) {
  const t = useMessages();
  const p = useProgressMessages();
  const phone = useServices().phone.value;
  const today = useToday();
  const reference = phone?.enrolment?.reference;
  const periods = useMemo(
    () => (reference ? periodsToChoose(reference.calendar, today) : []),
    [reference, today],
  );
  const period = periodInUrl(periods, query);
  const { duties = [], unitDuties = [] } = reference?.policy ?? {};
  const known = [...duties, ...unitDuties].find(({ id }) => id === duty);
  const by = query?.by === 'kind' ? ['by=kind'] : [];
  return (
    <Page
      title={known ? t.titleOf(known.title) : p.title}
      back={period ? periodToHref('/progress', period, periods, by) : '/progress'}
    >
      {phone && reference && period && query?.unit === undefined && (
        <OwnDuty
          key={`${duty} ${period.query}`}
          phone={phone}
          reference={reference}
          period={period}
          duty={duty}
          today={today}
        />
      )}
      {phone && reference && period && query?.unit !== undefined && (
        <UnitDutyDetail
          key={`${duty} ${query.unit}`}
          phone={phone}
          reference={reference}
          period={period}
          duty={duty}
          unit={query.unit}
          today={today}
        />
      )}
    </Page>
  );
}

interface OwnDutyProps {
  phone: PhoneState;
  reference: Reference;
  period: Period;
  duty: string;
  today: string;
}

function OwnDuty({ phone, reference, period, duty, today }: OwnDutyProps) {
  const p = useProgressMessages();
  const [opened, setOpened] = useState<string | null>(null);
  const model = useMemo(
    () => dutyDetailModel(phone, reference, period, duty, today),
    [phone, reference, period, duty, today],
  );
  const names = useMemo(() => placeNames(reference), [reference]);
  const record = phone.records.find(({ visit }) => visit.id === opened);
  if (!model) return <p class="progress-empty">{p.detail.missing}</p>;
  return (
    <>
      <DutyFigure row={model.row} under={periodToWords(period, p)} />
      {model.lost > 0 && <p class="duty-note">{p.detail.missed}</p>}
      <DeclarePart model={model} today={today} />
      <ClausePart duty={model.duty} deadline={model.deadline} late={model.late.length} model={model} />
      <WindowsPart model={model} reference={reference} names={names} onOpen={setOpened} />
      {record && (
        <RecordDetail
          record={record}
          reference={reference}
          place={names.get(record.visit.place.id ?? '')}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
