import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { Cell } from '../../shared/cell.tsx';
import { instantToCampusTime, instantToWords } from '../../shared/moment.ts';
import { StatusTag } from '../../shared/status-tag.tsx';
import { useToday } from '../../shared/use-today.ts';
import { hasPlace, kindToWords, recordToTitle } from './record-words.ts';

interface RecordCellProps {
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

interface RecordRowProps extends Omit<RecordCellProps, 'when'> {
  /** Says the day too, where no heading does. */
  withDay?: boolean;
}

export function RecordRow({ withDay = false, ...rest }: RecordRowProps) {
  const t = useMessages();
  const today = useToday();
  const { timeZone } = rest.reference.calendar;
  const { on } = rest.record.visit;
  const when = withDay ? instantToWords(on, today, timeZone, t) : instantToCampusTime(on, timeZone);
  return <RecordCell {...rest} when={when} />;
}

/** A record in one cell: where it was, when, what, and how it stands. */
export function RecordCell({ record, reference, place, when, note, onOpen }: RecordCellProps) {
  const t = useMessages();
  const { visit, state } = record;
  const { policy } = reference;
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
