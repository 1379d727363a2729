import { useLocation } from 'preact-iso/router';
import type { AuditLine } from '../../../domain/office/audit/audit-wire.ts';
import { scopeOf } from '../../../domain/permissions.ts';
import type { Reference } from '../../../domain/wire.ts';
import { useAuditMessages } from '../../messages/audit-messages.ts';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../shared/button.tsx';
import { dateToWords, instantToWords } from '../../shared/moment.ts';
import { useToday } from '../../shared/use-today.ts';
import { DataTable } from '../frame/data-table.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { failureToWords } from '../frame/failure-words.ts';
import type { AreaProps } from '../office.tsx';
import { type AuditAsked, readAuditAsked } from './audit-filters.ts';
import { AuditFilters } from './audit-filters-part.tsx';
import { type AuditTelling, differenceToWords, whatToWords, whoToWords } from './audit-words.ts';
import { LogExport } from './log-export.tsx';
import { useAuditPages } from './use-audit-pages.ts';
import './audit.css';

/** `/office/audit?what=…&who=…`: who changed what, the newest first. */
export function AuditArea({ person }: AreaProps) {
  const a = useAuditMessages();
  const { query } = useLocation();
  const reference = useServices().phone.value?.enrolment?.reference;
  const asked = readAuditAsked(query);
  return (
    <DeskPage title={a.title} lead={a.lead}>
      <AuditFilters asked={asked} />
      {reference && <Lines asked={asked} reference={reference} />}
      {scopeOf(person, 'log.export')?.reach === 'all' && <LogExport unit={null} />}
    </DeskPage>
  );
}

function Lines({ asked, reference }: { asked: AuditAsked; reference: Reference }) {
  const t = useMessages();
  const a = useAuditMessages();
  const d = useDeskMessages();
  const today = useToday();
  const { answer, failure, busy, loadMore } = useAuditPages(asked);
  const { timeZone } = reference.calendar;
  const telling: AuditTelling = {
    ...{ names: answer?.names ?? {}, policy: reference.policy, a, titleOf: t.titleOf },
    day: (date) => dateToWords(date, today, t),
    moment: (instant) => instantToWords(instant, today, timeZone, t),
  };
  return (
    <>
      {!answer && !failure && (
        <p class="desk-words" role="status">
          {d.loading}
        </p>
      )}
      {answer?.lines.length === 0 && (
        <p class="desk-words" role="status">
          {a.none}
        </p>
      )}
      {answer && answer.lines.length > 0 && <Table lines={answer.lines} telling={telling} />}
      {failure && (
        <div class="desk-words" role="alert">
          <p>{failureToWords(failure, d)}</p>
          <Button onClick={loadMore}>{d.retry}</Button>
        </div>
      )}
      {answer && answer.next !== null && !failure && (
        <div class="desk-more">
          <Button busy={busy} onClick={loadMore}>
            {a.older}
          </Button>
        </div>
      )}
    </>
  );
}

function Table({ lines, telling }: { lines: AuditLine[]; telling: AuditTelling }) {
  const { a } = telling;
  return (
    <DataTable
      caption={a.title}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        { title: a.columns.at, cell: ({ at }) => <span class="audit-when">{telling.moment(at)}</span> },
        { title: a.columns.who, cell: ({ who }) => whoToWords(who, telling) },
        { title: a.columns.what, cell: (line) => whatToWords(line, telling) },
        { title: a.columns.changes, look: 'wide', cell: (line) => <Changes line={line} telling={telling} /> },
      ]}
    />
  );
}

function Changes({ line: { differences, more }, telling }: { line: AuditLine; telling: AuditTelling }) {
  if (differences.length === 0) return <>{telling.a.noDetail}</>;
  return (
    <ul class="audit-changes">
      {differences.map((difference) => (
        <li key={difference.path.join('.')}>{differenceToWords(difference, telling)}</li>
      ))}
      {more > 0 && <li class="quiet">{telling.a.more(more)}</li>}
    </ul>
  );
}
