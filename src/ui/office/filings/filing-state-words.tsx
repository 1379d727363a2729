import { instantToCampusDate } from '../../../domain/calendar.ts';
import { isWanting } from '../../../domain/office/filings/filing-state.ts';
import type { FilingStatus } from '../../../domain/office/filings/wire.ts';
import { useFilingsMessages } from '../../messages/filings-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { dateToWords } from '../../shared/moment.ts';
import { useTimeZone, useToday } from '../../shared/use-today.ts';

/** 已报 9月20日 周日，秦小满; or until when it is asked for. */
export function FilingStateWords({ status }: { status: FilingStatus }) {
  const t = useMessages();
  const f = useFilingsMessages();
  const today = useToday();
  const timeZone = useTimeZone();
  const { state, deadline, versions } = status;
  const first = versions.at(-1);
  const day = (date: string) => dateToWords(date, today, t);
  return (
    <>
      <span class={`filing-state filing-${state}`}>{f.states[state]}</span>
      <span class="quiet">
        {isWanting(state)
          ? deadline && f.due(day(deadline))
          : first && f.filedBy(day(instantToCampusDate(first.on, timeZone)), first.by)}
        {versions.length > 1 && ` · ${f.corrected(versions.length - 1)}`}
      </span>
    </>
  );
}
