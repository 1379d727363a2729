import type { SemesterFault, SemesterWarning } from '../../../domain/office/calendar/semester-faults.ts';
import { useCalendarMessages } from '../../messages/calendar-messages.ts';
import { faultToWords } from './fault-words.ts';

interface SemesterNotesProps {
  /** Whether a day is wanting. */
  isMissing: boolean;
  faults: SemesterFault[];
  warnings: SemesterWarning[];
}

/** What must be mended, and what is odd. */
export function SemesterNotes({ isMissing, faults, warnings }: SemesterNotesProps) {
  const c = useCalendarMessages();
  const notes = [
    ...(isMissing ? [c.form.missing] : []),
    ...faults.map((fault) => faultToWords(fault, c)),
    ...warnings.map((warning) => c.warnings[warning]),
  ];
  return (
    <div role="status">
      {notes.length > 0 && (
        <ul class="calendar-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
