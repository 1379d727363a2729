import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useHistoryMessages } from '../../messages/history-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../shared/button.tsx';
import { instantToWords } from '../../shared/moment.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { StatusTag } from '../../shared/status-tag.tsx';
import { useToday } from '../../shared/use-today.ts';
import { RecordWhy } from './record-why.tsx';
import { hasPlace, kindToWords, recordToTitle } from './record-words.ts';
import { retraction, retractWithUndo } from './retract-with-undo.ts';
import './record-detail.css';

interface RecordDetailProps {
  record: VisitRecord;
  reference: Reference;
  /** The place's name, where this phone knows it. */
  place: string | undefined;
  onClose(): void;
}

/** Everything that a record says, and what became of it. */
export function RecordDetail({ record, reference, place, onClose }: RecordDetailProps) {
  const t = useMessages();
  const h = useHistoryMessages();
  const { append, newId } = useServices();
  const today = useToday();
  const { visit, state, fromOtherDevice } = record;
  const words = (instant: string) => instantToWords(instant, today, reference.calendar.timeZone, t);
  const { policy } = reference;
  const rows: [string, string | number | undefined][] = [
    [h.kind, hasPlace(visit) ? kindToWords(visit, policy, t) : undefined],
    [h.on, words(visit.on)],
    [h.people, visit.people],
    [h.note, visit.note],
    [h.proof, hasPlace(visit) ? h.proofs[visit.place.proof] : undefined],
    [h.loggedAt, words(visit.at)],
    [h.device, fromOtherDevice ? h.otherDevice : h.thisDevice],
  ];
  const canRetract = !visit.retracted && state.name !== 'refused';
  return (
    <Sheet title={recordToTitle(visit, place, policy, t)} onClose={onClose}>
      <div class="record-state">
        <StatusTag status={visit.retracted ? 'retracted' : state.name} />
        {state.name === 'refused' && <p>{h.refusals[state.reason]}</p>}
        {state.name === 'archived' && <p class="quiet">{h.receivedAt(words(state.receivedAt))}</p>}
      </div>
      <dl class="record-fields">
        {rows.map(
          ([label, value]) =>
            value !== undefined && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <RecordWhy record={record} reference={reference} />
      {canRetract && (
        <Button
          onClick={() => {
            onClose();
            retractWithUndo(() => append([retraction(newId(), visit.id)]), h);
          }}
        >
          {h.retract}
        </Button>
      )}
    </Sheet>
  );
}
