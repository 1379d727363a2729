import { SEMESTER_NAME_MAX_LENGTH } from '../../../domain/office/calendar/semester-faults.ts';
import { useCalendarMessages } from '../../messages/calendar-messages.ts';
import { DateField, LineField, SelectField } from '../frame/fields.tsx';
import { moveTeachingWeek, type SemesterDraft } from './semester-draft.ts';

const TERMS = ['autumn', 'spring'] as const;

interface SemesterFieldsProps {
  draft: SemesterDraft;
  onChange(draft: SemesterDraft): void;
}

/** Name, term and days of a semester. */
export function SemesterFields({ draft, onChange }: SemesterFieldsProps) {
  const { form } = useCalendarMessages();
  const change = (part: Partial<SemesterDraft>) => onChange({ ...draft, ...part });
  return (
    <div class="calendar-fields">
      <LineField
        label={form.name}
        maxLength={SEMESTER_NAME_MAX_LENGTH}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <SelectField
        label={form.term}
        choices={TERMS.map((term) => ({ value: term, label: form.terms[term] }))}
        value={draft.term}
        onChange={(term) => change({ term: term === 'spring' ? 'spring' : 'autumn' })}
      />
      <DateField
        label={form.newStudents}
        hint={form.newStudentsHint}
        value={draft.newStudents}
        onChange={(newStudents) => change({ newStudents })}
      />
      <DateField label={form.start} value={draft.start} onChange={(start) => change({ start })} />
      <DateField label={form.end} value={draft.end} onChange={(end) => change({ end })} />
      <DateField
        label={form.teachingFrom}
        hint={form.teachingHint}
        value={draft.teachingFrom}
        onChange={(from) => onChange(moveTeachingWeek(draft, from))}
      />
      <DateField
        label={form.teachingTo}
        value={draft.teachingTo}
        onChange={(teachingTo) => change({ teachingTo })}
      />
    </div>
  );
}
