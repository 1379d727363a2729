import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { Cell } from '../../shared/cell.tsx';
import { instantToCampusTime, instantToWords } from '../../shared/moment.ts';
import { StatusTag } from '../../shared/status-tag.tsx';
import { useToday } from '../../shared/use-today.ts';
import { hasPlace, kindToWords, recordToTitle } from './record-words.ts';

interface RecordRowProps {
  record: VisitRecord;
  reference: Reference;
  /** The place's name, where this phone knows it. */
  place: string | undefined;
  /** Says the day too, where no heading does. */
  withDay?: boolean;
  /** A remark after the kind. */
  note?: string | undefined;
  onOpen(): void;
}

export function RecordRow({ record, reference, place, withDay = false, note, onOpen }: RecordRowProps) {
  const t = useMessages();
  const today = useToday();
  const { visit, state } = record;
  const { calendar, policy } = reference;
  const when = withDay
    ? instantToWords(visit.on, today, calendar.timeZone, t)
    : instantToCampusTime(visit.on, calendar.timeZone);
  const said = [when, hasPlace(visit) && kindToWords(visit, policy, t), note];
  return (
    <div class={visit.retracted ? 'record record-retracted' : 'record'}>
      <Cell
        onClick={onOpen}
        detail={
          <span class="record-detail">
            <span>{said.filter(Boolean).join(' · ')}</span>
            <StatusTag status={visit.retracted ? 'retracted' : state.name} />
          </span>
        }
      >
        <span class="record-place">{recordToTitle(visit, place, policy, t)}</span>
      </Cell>
    </div>
  );
}
