import { useMemo } from 'preact/hooks';
import { instantToCampusDate } from '../../../domain/calendar.ts';
import { foldFeedback } from '../../../domain/feedback.ts';
import { useHelpMessages } from '../../messages/help-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { useServices } from '../../services.ts';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { dateToWords } from '../../shared/moment.ts';
import { StatusTag } from '../../shared/status-tag.tsx';
import { useTimeZone, useToday } from '../../shared/use-today.ts';
import './given-feedback.css';

/** What the person has said before, on whichever phone, and how far it has come. */
export function GivenFeedback() {
  const t = useMessages();
  const { feedback } = useHelpMessages();
  const log = useServices().phone.value?.log;
  const given = useMemo(() => (log ? foldFeedback(log) : []), [log]);
  const today = useToday();
  const timeZone = useTimeZone();
  if (given.length === 0) return null;
  return (
    <CellGroup title={feedback.given}>
      {given.map(({ id, at, words, isArchived }) => (
        <Cell
          key={id}
          detail={dateToWords(instantToCampusDate(at, timeZone), today, t)}
          end={<StatusTag status={isArchived ? 'archived' : 'saved'} />}
        >
          <span class="given-words">{words}</span>
        </Cell>
      ))}
    </CellGroup>
  );
}
