import { useLocation } from 'preact-iso/router';
import { type FeedbackLine, feedbackAnswerSchema } from '../../../domain/office/feedback-wire.ts';
import { useDeskFeedbackMessages } from '../../messages/desk-feedback-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { LinkButton } from '../../shared/button.tsx';
import { dateToWords } from '../../shared/moment.ts';
import { useToday } from '../../shared/use-today.ts';
import { DataTable } from '../frame/data-table.tsx';
import { DeskAnswer } from '../frame/desk-answer.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { useDeskData } from '../frame/use-desk-data.ts';
import './feedback.css';

/** `/office/feedback?cursor=…`: what people have to say about the app, a page at a time (FB2). */
export function FeedbackArea() {
  const f = useDeskFeedbackMessages();
  const { query } = useLocation();
  const asked = query.cursor === undefined ? '' : toQuery(query.cursor);
  const answer = useDeskData(`/feedback${asked}`, feedbackAnswerSchema);
  return (
    <DeskPage title={f.title} lead={f.lead}>
      <DeskAnswer answer={answer}>
        {({ lines, next }) => (
          <>
            {lines.length === 0 ? <p class="desk-words">{f.none}</p> : <Lines lines={lines} />}
            <div class="desk-more">
              {next !== null && <LinkButton href={`/office/feedback${toQuery(next)}`}>{f.older}</LinkButton>}
              {asked !== '' && <LinkButton href="/office/feedback">{f.newest}</LinkButton>}
            </div>
          </>
        )}
      </DeskAnswer>
    </DeskPage>
  );
}

function Lines({ lines }: { lines: FeedbackLine[] }) {
  const t = useMessages();
  const f = useDeskFeedbackMessages();
  const today = useToday();
  return (
    <DataTable
      caption={f.title}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        { title: f.columns.date, look: 'short', cell: ({ date }) => dateToWords(date, today, t) },
        { title: f.columns.name, look: 'short', cell: ({ name }) => name },
        { title: f.columns.units, cell: ({ units }) => units.join(f.joiner) },
        {
          title: f.columns.words,
          look: 'wide',
          cell: ({ words }) => <span class="feedback-words">{words}</span>,
        },
      ]}
    />
  );
}

function toQuery(cursor: string): string {
  return `?${new URLSearchParams({ cursor })}`;
}
