import { useState } from 'preact/hooks';
import { ENROLMENT_CODE_LENGTH, readEnrolmentText } from '../../domain/enrolment.ts';
import { useEnrolMessages } from '../messages/enrol-messages.ts';
import { useVisitMessages } from '../messages/visit-messages.ts';
import { CodeInput } from '../shared/code-input.tsx';
import { Field } from '../shared/field.tsx';
import { SearchInput } from '../shared/search-input.tsx';
import { Part } from './part.tsx';

/** What is typed. */
export function FieldParts() {
  const v = useVisitMessages();
  const e = useEnrolMessages();
  const [code, setCode] = useState('7K3MZ Q');
  const [typed, setTyped] = useState('');
  const codeInput = {
    label: e.label,
    hint: e.hint,
    length: ENROLMENT_CODE_LENGTH,
    group: 5,
    read: readEnrolmentText,
    onChange: setCode,
  };
  return (
    <>
      <Part name="Field">
        <Field label={v.note} hint={v.noteHint}>
          {(attributes) => <textarea {...attributes} class="input" rows={3} />}
        </Field>
        <Field label={v.date} error={v.failures.timeMissing}>
          {(attributes) => <input {...attributes} class="input" type="date" />}
        </Field>
        <Field label={v.time}>
          {(attributes) => <input {...attributes} class="input" type="time" value="09:30" />}
        </Field>
      </Part>
      <Part name="CodeInput">
        <CodeInput {...codeInput} value="" />
        <CodeInput {...codeInput} value={code} error={e.failures.malformedCode} />
      </Part>
      <Part name="SearchInput">
        <SearchInput label={v.pick.search} hint={v.pick.search} value={typed} onChange={setTyped} />
        <SearchInput label={v.place} hint={v.pick.search} value={v.place} onChange={setTyped} />
      </Part>
    </>
  );
}
