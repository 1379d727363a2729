import type { ComponentChildren } from 'preact';
import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useHistoryMessages } from '../../messages/history-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { useServices } from '../../services.ts';
import { Button, LinkButton } from '../../shared/button.tsx';
import { instantToWords } from '../../shared/moment.ts';
import { newId } from '../../shared/new-id.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { StatusTag } from '../../shared/status-tag.tsx';
import { useToday } from '../../shared/use-today.ts';
import { PhotoStrip } from '../photos/photo-strip.tsx';
import { filterToHref } from './history-model.ts';
import { RecordAmendments } from './record-amendments.tsx';
import { recordDetailModel } from './record-detail-model.ts';
import { RecordFlags } from './record-flags.tsx';
import { RecordWhy } from './record-why.tsx';
import { recordToTitle } from './record-words.ts';
import { retraction, retractWithUndo } from './retract-with-undo.ts';
import { useFlags } from './use-flags.ts';
import './record-detail.css';

interface RecordDetailProps {
  record: VisitRecord;
  reference: Reference;
  /** The place's name, where this phone knows it. */
  place: string | undefined;
  onClose(): void;
}

/** Everything that a record says, what was amended, what became of it, and what may be done with it. */
export function RecordDetail({ record, reference, place, onClose }: RecordDetailProps) {
  const t = useMessages();
  const h = useHistoryMessages();
  const { append, phone } = useServices();
  const today = useToday();
  const { visit, state, fromOtherDevice } = record;
  const when = (instant: string) => instantToWords(instant, today, reference.calendar.timeZone, t);
  const model = recordDetailModel(record, phone.value?.records ?? [], phone.value?.enrolment?.device, {
    ...{ reference, t, h, when },
  });
  const { can } = model;
  const flags = useFlags(phone.value);
  const retract = () => {
    onClose();
    retractWithUndo(() => append([retraction(newId(), visit.id)]), h);
  };
  return (
    <Sheet title={recordToTitle(visit, place, reference.policy, t)} onClose={onClose}>
      <div class="record-state">
        <StatusTag status={visit.retracted ? 'retracted' : state.name} />
        {state.name === 'refused' && <p>{h.refusals[state.reason]}</p>}
        {state.name === 'archived' && <p class="quiet">{h.receivedAt(when(state.receivedAt))}</p>}
      </div>
      <RecordFlags flags={flags.get(visit.id) ?? []} onRetract={retract} />
      <dl class="record-fields">
        {model.parts.map(({ part, words }) => (
          <Field key={part} label={h.parts[part]}>
            {words}
          </Field>
        ))}
        {model.together.length > 0 && (
          <Field label={h.together}>
            {model.together.map(({ id, title }) => (
              <a key={id} href={filterToHref({}, id)}>
                {title}
              </a>
            ))}
          </Field>
        )}
        <Field label={h.loggedAt}>{when(visit.at)}</Field>
        <Field label={h.device}>{fromOtherDevice ? h.otherDevice : h.thisDevice}</Field>
      </dl>
      {visit.photos && <PhotoStrip photos={visit.photos} />}
      <RecordAmendments amendments={model.amendments} />
      <RecordWhy record={record} reference={reference} />
      <div class="record-actions">
        {can.amend && <LinkButton href={`/amend/${visit.id}`}>{h.amend}</LinkButton>}
        {can.retract && <Button onClick={retract}>{h.retract}</Button>}
        <LinkButton look="text" href={`/log/${encodeURIComponent(visit.kind)}?like=${visit.id}`}>
          {h.again}
        </LinkButton>
        {can.raise && (
          <LinkButton look="text" href={`/problems/new?visit=${visit.id}`}>
            {h.raise}
          </LinkButton>
        )}
      </div>
    </Sheet>
  );
}

function Field({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
