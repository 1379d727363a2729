import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { ActivityKind, VisitField } from '../../../domain/regulation/policy.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { useVisitMessages } from '../../messages/visit-messages.ts';
import { Icon } from '../../shared/icon.tsx';
import { downIcon } from '../../shared/icons.ts';
import { PhotoField } from '../photos/photo-field.tsx';
import { ProblemsField } from '../problems/problems-field.tsx';
import { type FormContext, fieldsOf } from './draft-to-events.ts';
import { AlongField } from './fields/count-fields.tsx';
import type { FieldProps } from './fields/field-props.ts';
import { FormField } from './fields/form-field.tsx';
import { WordsField } from './fields/words-field.tsx';
import { NOTE_MAX_LENGTH, type VisitDraft } from './visit-draft.ts';
import { WhenField } from './when-field.tsx';

interface FormBodyProps {
  draft: VisitDraft;
  /** `null` until an activity is chosen. */
  kind: ActivityKind | undefined;
  reference: Reference;
  records: VisitRecord[];
  today: string;
  poster: FormContext['poster'];
  amending: boolean;
  onChange(part: Partial<VisitDraft>): void;
}

/**
 * The fields that matter for the kind, as the policy names them. In front of a poster nothing has to be filled in, so
 * that all of them are folded; otherwise what the kind asks is in sight. Opened for photographs that were shared, it begins
 * with these (SH2).
 */
export function FormBody({ kind, poster, amending, ...rest }: FormBodyProps) {
  const v = useVisitMessages();
  const { draft, onChange } = rest;
  const [openAtFirst] = useState(draft.touched || amending);
  const [takesShared] = useState(useLocation().query.shared !== undefined);
  const { asks, takes } = fieldsOf(kind);
  const isGiven = (field: VisitField) => field === 'place' && poster !== null;
  const front = poster ? [] : asks;
  const folded = [...(poster ? asks : []), ...takes].filter((field) => !isGiven(field));
  const fieldsFor = (fields: VisitField[]) =>
    kind ? fields.map((field) => <FormField key={field} field={field} kind={kind} {...rest} />) : null;
  const fieldProps: FieldProps | null = kind ? { kind, ...rest } : null;
  const photoField = (
    <PhotoField photos={draft.photos} onChange={(photos) => onChange({ photos })} takesShared={takesShared} />
  );
  return (
    <>
      {takesShared && <section class="form-card">{photoField}</section>}
      {(front.length > 0 || !poster) && (
        <section class="form-card">
          {fieldsFor(front)}
          {!poster && <WhenField draft={draft} onChange={onChange} />}
        </section>
      )}
      {!amending && <ProblemsField {...rest} />}
      <details class="extras" open={openAtFirst}>
        <summary>
          <span>{v.more}</span>
          <Icon path={downIcon} />
        </summary>
        <div class="extras-fields">
          {fieldsFor(folded)}
          {fieldProps && !amending && <AlongField {...fieldProps} />}
          {!takesShared && photoField}
          <WordsField
            label={v.note}
            hint={v.noteHint}
            maxLength={NOTE_MAX_LENGTH}
            value={draft.note}
            onChange={(note) => onChange({ note })}
          />
          {poster && <WhenField draft={draft} onChange={onChange} />}
        </div>
      </details>
    </>
  );
}
