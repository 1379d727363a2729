import type { Visit } from '../../../domain/log/fold.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { useProblemMessages } from '../../messages/problem-messages.ts';
import { Field } from '../../shared/field.tsx';
import { instantToWords } from '../../shared/moment.ts';
import { recordToTitle } from '../history/record-words.ts';
import { createNames } from '../names.ts';
import { PlaceField } from '../visit/fields/place-field.tsx';
import { WhenField } from '../visit/when-field.tsx';
import { type NewProblemDraft, WHERE_MAX_LENGTH } from './new-problem-draft.ts';

interface OccasionFieldsProps {
  draft: NewProblemDraft;
  reference: Reference;
  records: VisitRecord[];
  today: string;
  onChange(part: Partial<NewProblemDraft>): void;
}

/** Where and when it was heard. A place of the list says it; words do where none is chosen. */
export function OccasionFields({ draft, reference, records, today, onChange }: OccasionFieldsProps) {
  const p = useProblemMessages();
  return (
    <>
      <PlaceField {...{ draft, reference, records, today, onChange }} legend={p.form.where} />
      {draft.place === null && (
        <Field label={p.form.whereWords}>
          {(attributes) => (
            <input
              {...attributes}
              class="input"
              autocomplete="off"
              maxLength={WHERE_MAX_LENGTH}
              value={draft.where}
              onInput={(event) => onChange({ where: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <WhenField draft={draft} onChange={onChange} />
    </>
  );
}

interface VisitCardProps {
  visit: Visit;
  reference: Reference;
  today: string;
}

/** The record in which it was raised: where and when need not be said again. */
export function VisitCard({ visit, reference, today }: VisitCardProps) {
  const t = useMessages();
  const p = useProblemMessages();
  const { calendar, policy } = reference;
  const { id } = visit.place;
  return (
    <section class="form-card problem-visit" aria-label={p.form.within}>
      <p class="quiet">{p.form.within}</p>
      <p>
        {recordToTitle(visit, id === undefined ? undefined : createNames(reference).place(id), policy, t)}
      </p>
      <p class="quiet">{instantToWords(visit.on, today, calendar.timeZone, t)}</p>
    </section>
  );
}
