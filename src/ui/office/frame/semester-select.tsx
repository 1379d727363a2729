import { useDeskMessages } from '../../messages/desk-messages.ts';
import { DeskSelect } from './desk-select.tsx';

interface SemesterSelectProps {
  semesters: { id: string; name: string }[];
  value: string;
  onChange(semester: string): void;
}

export function SemesterSelect({ semesters, ...chosen }: SemesterSelectProps) {
  const d = useDeskMessages();
  const choices = semesters.map(({ id, name }) => ({ value: id, label: name }));
  return <DeskSelect label={d.semester} choices={choices} {...chosen} />;
}
