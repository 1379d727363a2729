import { instantToCampusDate } from '../../../domain/calendar.ts';
import type { FilingStatus } from '../../../domain/office/filings/wire.ts';
import { useFilingsMessages } from '../../messages/filings-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { dateToWords } from '../../shared/moment.ts';
import { useTimeZone, useToday } from '../../shared/use-today.ts';

/** How a filing stands, in a sentence; whether it was in time is judged by the first version. */
export function StatusSentence({ status: { state, deadline, versions } }: { status: FilingStatus }) {
  const t = useMessages();
  const { status: words } = useFilingsMessages();
  const today = useToday();
  const timeZone = useTimeZone();
  const day = (date: string) => dateToWords(date, today, t);
  const first = versions.at(-1);
  const due = deadline === null ? null : day(deadline);
  const sentence = () => {
    if (state === 'notDue' || state === 'waiting' || state === 'overdue') return words[state](due);
    if (!first) return '';
    const on = day(instantToCampusDate(first.on, timeZone));
    return state === 'filedLate' && due !== null
      ? words.filedLate(on, first.by, due)
      : words.filed(on, first.by);
  };
  return <p class={`filing-${state}`}>{sentence()}</p>;
}
