import type { Semester } from '../../../domain/calendar-schema.ts';
import { dateToDay, dayToDate, mondayOf } from '../../../domain/campus-day.ts';

/** A semester as it is being typed: a date that is empty is not given. */
export interface SemesterDraft {
  /** `null` of one that is not in the calendar yet. */
  id: string | null;
  name: string;
  term: Semester['term'];
  start: string;
  end: string;
  newStudents: string;
  teachingFrom: string;
  teachingTo: string;
  holidayWeeks: string[];
}

export function semesterToDraft(semester: Semester, id: string | null): SemesterDraft {
  const { name, term, start, end, newStudents, teachingWeek, holidayWeeks } = semester;
  return {
    ...{ id, name, term, start, end, holidayWeeks },
    newStudents: newStudents ?? '',
    teachingFrom: teachingWeek?.from ?? '',
    teachingTo: teachingWeek?.to ?? '',
  };
}

/** The semester, or `null` while a date is missing that cannot be. */
export function draftToSemester(draft: SemesterDraft, id: string): Semester | null {
  const { name, term, start, end, newStudents, teachingFrom, teachingTo, holidayWeeks } = draft;
  if (start === '' || end === '' || (teachingFrom === '') !== (teachingTo === '')) return null;
  return {
    ...{ id, name: name.trim(), term, start, end },
    ...(newStudents !== '' && { newStudents }),
    ...(teachingFrom !== '' && { teachingWeek: { from: teachingFrom, to: teachingTo } }),
    holidayWeeks: [...holidayWeeks].sort(),
  };
}

/** The draft with a week made a holiday, or taught again; whichever day of the week marks it now. */
export function toggleHoliday(draft: SemesterDraft, monday: string): SemesterDraft {
  const mondays = draft.holidayWeeks.map((date) => dayToDate(mondayOf(dateToDay(date))));
  const holidayWeeks = mondays.includes(monday)
    ? mondays.filter((each) => each !== monday)
    : [...mondays, monday].sort();
  return { ...draft, holidayWeeks };
}

/** The draft with another first day of 教学礼拜: the week's last follows. */
export function moveTeachingWeek(draft: SemesterDraft, from: string): SemesterDraft {
  return { ...draft, teachingFrom: from, teachingTo: from === '' ? '' : dayToDate(dateToDay(from) + 6) };
}
