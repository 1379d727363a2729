import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { Cell } from '../../shared/cell.tsx';
import { instantToCampusTime } from '../../shared/moment.ts';
import { StatusTag } from '../../shared/status-tag.tsx';
import { placeToWords } from './record-words.ts';

interface RecordRowProps {
  record: VisitRecord;
  reference: Reference;
  /** The place's name, where this phone knows it. */
  place: string | undefined;
  onOpen(): void;
}

export function RecordRow({ record: { visit, state }, reference, place, onOpen }: RecordRowProps) {
  const t = useMessages();
  const kind = reference.policy.kinds.find(({ id }) => id === visit.kind);
  const time = instantToCampusTime(visit.on, reference.calendar.timeZone);
  return (
    <div class={visit.retracted ? 'record record-retracted' : 'record'}>
      <Cell
        onClick={onOpen}
        detail={
          <span class="record-detail">
            <span>
              {time} · {kind ? t.titleOf(kind.title) : visit.kind}
            </span>
            <StatusTag status={visit.retracted ? 'retracted' : state.name} />
          </span>
        }
      >
        <span class="record-place">{placeToWords(visit, place, t)}</span>
      </Cell>
    </div>
  );
}
