import { type ShownFlag, shownFlagsSchema } from '../../../domain/office/flags-wire.ts';
import { type RecordBehind, type Records, recordsSchema } from '../../../domain/office/records-wire.ts';
import type { Period } from '../../../domain/regulation/policy.ts';
import { reasonToWords } from '../../leader/history/why-words.ts';
import { dateToParts, weekNumber } from '../../leader/progress/window-words.ts';
import { useMessages } from '../../messages/language.ts';
import { useOverviewMessages } from '../../messages/overview-messages.ts';
import { useProgressMessages } from '../../messages/progress-messages.ts';
import { useServices } from '../../services.ts';
import { dateToWords } from '../../shared/moment.ts';
import { DataTable } from '../frame/data-table.tsx';
import { useDeskData } from '../frame/use-desk-data.ts';
import { useAddresses } from './addresses.ts';
import { PeriodPage } from './period-page.tsx';
import { RecordFlags } from './record-flags.tsx';
import { usePolicyWords } from './use-policy-words.ts';

/** The records behind one figure, and those beside it with why they do not count. */
export function RecordsPage({ id, duty }: { id: string; duty: string }) {
  const o = useOverviewMessages();
  const words = usePolicyWords();
  const { api, person: hrefOf } = useAddresses();
  const flags = useDeskData(`/overview/people/${encodeURIComponent(id)}/flags`, shownFlagsSchema);
  const isLink = words.policy?.duties.find((each) => each.id === duty)?.counts.measure === 'link';
  return (
    <PeriodPage<Records>
      path={api(`/overview/people/${encodeURIComponent(id)}/records`, { duty })}
      schema={recordsSchema}
      title={words.duty(duty)}
      titleOf={({ person }) => o.records.title(person.name, words.duty(duty))}
      leadOf={({ records }) =>
        o.records.counted(records.filter(({ verdict }) => verdict.tag === 'counts').length)
      }
      back={hrefOf(id)}
    >
      {({ records, period, elsewhere }) => (
        <>
          {records.length === 0 ? (
            <p class="desk-words">{isLink ? o.records.link : o.records.none}</p>
          ) : (
            <RecordTable
              {...{ duty, records }}
              flags={flags.state === 'ready' ? flags.data.flags : []}
              today={period.today}
            />
          )}
          {flags.state === 'failed' && <p class="quiet">{o.records.flagsFailed}</p>}
          {elsewhere > 0 && <p class="quiet">{o.records.elsewhere(elsewhere)}</p>}
        </>
      )}
    </PeriodPage>
  );
}

interface RecordTableProps {
  duty: string;
  records: RecordBehind[];
  /** Of all the person's records. */
  flags: ShownFlag[];
  today: string;
}

function RecordTable({ duty, records, flags, today }: RecordTableProps) {
  const t = useMessages();
  const o = useOverviewMessages();
  const words = usePolicyWords();
  return (
    <DataTable
      caption={o.records.caption}
      rows={records}
      keyOf={({ id }) => id}
      columns={[
        {
          title: o.records.date,
          cell: ({ date }) => <span class="figures-day">{dateToWords(date, today, t)}</span>,
        },
        { title: o.records.kind, cell: ({ kind }) => words.kind(kind) },
        { title: o.records.place, cell: ({ place }) => place },
        { title: o.records.people, look: 'number', cell: ({ people }) => people },
        {
          title: o.records.note,
          look: 'wide',
          cell: ({ id, note, isAmended }) => (
            <>
              {note}
              {isAmended && <span class="quiet"> {o.records.amended}</span>}
              <RecordFlags flags={flags.filter(({ visit }) => visit === id)} />
            </>
          ),
        },
        { title: o.records.verdict, cell: (record) => <Verdict duty={duty} record={record} /> },
      ]}
    />
  );
}

function Verdict({ duty, record: { verdict } }: { duty: string; record: RecordBehind }) {
  const o = useOverviewMessages();
  const p = useProgressMessages();
  const { policy } = usePolicyWords();
  const semesters = useServices().phone.value?.enrolment?.reference.calendar.semesters ?? [];
  switch (verdict.tag) {
    case 'counts': {
      const { from, to } = verdict.window;
      const per: Period = policy?.duties.find(({ id }) => id === duty)?.per ?? 'semester';
      // The page says which semester it is about.
      const window =
        per === 'semester'
          ? ''
          : p.why.window(per, weekNumber(semesters, verdict.window), dateToParts(from), dateToParts(to));
      return (
        <span class="figures-done">
          {o.records.counts(window)}
          {verdict.isLate && ` · ${o.records.late}`}
        </span>
      );
    }
    case 'misses':
      return (
        <span class="quiet">
          {o.records.misses(reasonToWords(verdict.reason, { ...p, why: { ...p.why, reasons: o.reasons } }))}
        </span>
      );
    case 'retracted':
      return <span class="quiet">{o.records.retracted}</span>;
  }
}
