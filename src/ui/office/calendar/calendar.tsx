import { useEffect } from 'preact/hooks';
import { type CalendarView, calendarViewSchema } from '../../../domain/office/calendar/calendar-wire.ts';
import { useCalendarMessages } from '../../messages/calendar-messages.ts';
import { useServices } from '../../services.ts';
import { LinkButton } from '../../shared/button.tsx';
import { plusIcon } from '../../shared/icons.ts';
import { DeskAnswer } from '../frame/desk-answer.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { useDeskData } from '../frame/use-desk-data.ts';
import type { AreaProps } from '../office.tsx';
import { calendarChanges } from './calendar-changed.ts';
import { CalendarYears } from './calendar-years.tsx';
import { SemesterEditor } from './semester-editor.tsx';
import { CALENDAR } from './use-semester-form.ts';
import './calendar.css';

const NEW = 'new';

/** `/office/calendar`, `/office/calendar/new`, `/office/calendar/ID`. */
export function CalendarArea({ rest: [part] }: AreaProps) {
  return part === undefined ? <List /> : <Edit key={part} id={part === NEW ? null : part} />;
}

function List() {
  const c = useCalendarMessages();
  const answer = useDeskData('/calendar', calendarViewSchema);
  const { reload } = answer;
  useEffect(() => {
    let isFirst = true;
    return calendarChanges.subscribe(() => {
      if (!isFirst) void reload();
      isFirst = false;
    });
  }, [reload]);
  return (
    <DeskPage
      title={c.title}
      lead={c.lead}
      actions={
        <LinkButton look="primary" href={`${CALENDAR}/${NEW}`} icon={plusIcon}>
          {c.add}
        </LinkButton>
      }
    >
      <DeskAnswer answer={answer}>{(view) => <CalendarYears view={view} />}</DeskAnswer>
    </DeskPage>
  );
}

function Edit({ id }: { id: string | null }) {
  const c = useCalendarMessages();
  const policy = useServices().phone.value?.enrolment?.reference.policy;
  const answer = useDeskData('/calendar', calendarViewSchema);
  const isThere = ({ calendar }: CalendarView) =>
    id === null || calendar.semesters.some((semester) => semester.id === id);
  if (answer.state === 'ready' && policy && isThere(answer.data)) {
    return <SemesterEditor view={answer.data} id={id} policy={policy} />;
  }
  return (
    <DeskPage title={c.form.editTitle} back={CALENDAR}>
      <DeskAnswer answer={answer}>{() => <p class="desk-words">{c.form.gone}</p>}</DeskAnswer>
    </DeskPage>
  );
}
