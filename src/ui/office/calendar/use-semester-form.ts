import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { CalendarChange, CalendarView } from '../../../domain/office/calendar/calendar-wire.ts';
import {
  academicYearOf,
  freeSemesterId,
  proposeSemester,
} from '../../../domain/office/calendar/propose-semester.ts';
import { findSemesterFaults, findSemesterWarnings } from '../../../domain/office/calendar/semester-faults.ts';
import { useCalendarMessages } from '../../messages/calendar-messages.ts';
import type { CalendarMessages } from '../../messages/zh-cn-calendar.ts';
import { draftToSemester, type SemesterDraft, semesterToDraft } from './semester-draft.ts';
import { usePreview } from './use-preview.ts';
import { useSave } from './use-save.ts';

export const CALENDAR = '/office/calendar';

/**
 * A semester as it is being typed, what is wrong with it, and what saving would alter. It can be saved once that is
 * known, and for exactly what was weighed.
 *
 * @param id of the semester to change; `null` adds one
 */
export function useSemesterForm(given: CalendarView, id: string | null) {
  const c = useCalendarMessages();
  const { route } = useLocation();
  const [view, setView] = useState(given);
  const [draft, setDraft] = useState(() => beginDraft(given, id, c));
  const [isRemoving, setRemoving] = useState(false);
  const [isOvertaken, setOvertaken] = useState(false);
  const { semesters } = view.calendar;
  const stored = semesters.find((semester) => semester.id === id);
  const semester = draftToSemester(draft, id ?? freeSemesterId(semesters, draft));
  const faults = semester ? findSemesterFaults(semester, semesters) : [];
  const warnings = semester && faults.length === 0 ? findSemesterWarnings(semester) : [];
  const change = changeOf();
  const request = change && { version: view.version, change };
  const preview = usePreview(request);
  const { busy, save } = useSave(view);
  const isWeighed = preview.state === 'ready' && preview.answer.outcome === 'impact';

  function changeOf(): CalendarChange | null {
    if (isRemoving && id !== null) return { change: 'remove', semester: id };
    const isSame = stored && JSON.stringify(semesterToDraft(stored, id)) === JSON.stringify(draft);
    return semester && faults.length === 0 && !isSame ? { change: 'save', semester } : null;
  }

  const newer =
    preview.state === 'ready' && preview.answer.outcome === 'changed' ? preview.answer.view : null;
  useEffect(() => {
    // What was typed stays, and is weighed against the calendar as it is now (CD6).
    if (!newer) return;
    setOvertaken(true);
    setView(newer);
  }, [newer]);

  async function saveNow(): Promise<void> {
    if (!request || !isWeighed) return;
    const answer = await save(request);
    if (answer?.outcome === 'saved') route(CALENDAR);
    // The weighing tells what came in between.
    if (answer && answer.outcome !== 'saved') preview.retry();
  }

  return {
    ...{ draft, setDraft, semester, stored, faults, warnings, isOvertaken, isRemoving, setRemoving },
    ...{ preview, saveNow, maySave: isWeighed && !busy },
  };
}

function beginDraft(
  { calendar, today }: CalendarView,
  id: string | null,
  c: CalendarMessages,
): SemesterDraft {
  const stored = calendar.semesters.find((semester) => semester.id === id);
  if (stored) return semesterToDraft(stored, id);
  const proposed = proposeSemester(calendar, today);
  const name = proposed.name || c.form.nameOf(academicYearOf(proposed), proposed.term);
  return semesterToDraft({ ...proposed, name }, null);
}
