import { instantToCampusTime } from '../../../domain/calendar.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import type { Messages } from '../../messages/zh-cn.ts';
import { Cell } from '../../shared/cell.tsx';
import { instantToWords } from '../../shared/moment.ts';
import { drawStatus } from '../../shared/status-tag.tsx';
import { useToday } from '../../shared/use-today.ts';
import { hasPlace, kindToWords, recordToTitle } from './record-words.ts';

interface RecordCell {
  record: VisitRecord;
  reference: Reference;
  /** The place's name, where this phone knows it. */
  place: string | undefined;
  /** When it was, in words. */
  when: string;
  /** A remark after the kind. */
  note?: string | undefined;
  onOpen(): void;
}

interface RecordRowProps extends Omit<RecordCell, 'when'> {
  /** Says the day too, where no heading does. */
  withDay?: boolean;
}

export function RecordRow({ withDay = false, ...rest }: RecordRowProps) {
  const t = useMessages();
  const today = useToday();
  const { timeZone } = rest.reference.calendar;
  const { on } = rest.record.visit;
  const when = withDay ? instantToWords(on, today, timeZone, t) : instantToCampusTime(on, timeZone);
  return drawRecord({ ...rest, when }, t);
}

/**
 * A record in one cell: where it was, when, what, and how it stands. Its parts are called, not mounted as components:
 * a long list makes and drops hundreds of them while a finger moves.
 */
export function drawRecord({ record, reference, place, when, note, onOpen }: RecordCell, t: Messages) {
  const { visit, state } = record;
  const { policy } = reference;
  const said = [when, hasPlace(visit) && kindToWords(visit, policy, t), note];
  return (
    <div class={visit.retracted ? 'record record-retracted' : 'record'}>
      {Cell({
        onClick: onOpen,
        detail: (
          <span class="record-detail">
            <span>{said.filter(Boolean).join(' · ')}</span>
            {drawStatus(visit.retracted ? 'retracted' : state.name, t)}
          </span>
        ),
        children: <span class="record-place">{recordToTitle(visit, place, policy, t)}</span>,
      })}
    </div>
  );
}
