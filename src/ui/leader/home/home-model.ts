import { type Semester, semesterToShow, weekOfSemester } from '../../../domain/calendar.ts';
import { countByCategory } from '../../../domain/tally.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { type ArchiveSummary, summarizeArchive } from '../../shared/archive-summary.ts';

export interface HomeModel {
  semester: {
    id: string;
    name: string;
    state: { week: number; weeks: number } | 'notBegun' | 'ended';
  } | null;
  categories: { id: string; title: { zh: string; en: string }; count: number; href: string }[];
  /** Leads to the records of the same semester. */
  allHref: string;
  total: number;
  archive: ArchiveSummary;
  pendingPlaceCode: string | null;
  /** Others have no visits to log, only what students raised. */
  isLeader: boolean;
}

/** Before there is a calendar every record counts. */
const ALWAYS = { start: '0000-01-01', end: '9999-12-31' };

/** The first screen; what was refused or retracted counts for nothing (TA1). */
export function homeModel(phone: PhoneState, reference: Reference, today: string): HomeModel {
  const { calendar, policy } = reference;
  const semester = semesterToShow(calendar, today);
  const visits = phone.records
    .filter((record) => record.state.name !== 'refused')
    .map((record) => record.visit);
  const always: Semester = { id: '', name: '', term: 'autumn', holidayWeeks: [], ...ALWAYS };
  const counts = countByCategory(policy, calendar, semester ?? always, visits);
  const only = semester ? `semester=${encodeURIComponent(semester.id)}` : '';
  return {
    semester: semester
      ? { id: semester.id, name: semester.name, state: semesterState(semester, today) }
      : null,
    categories: policy.categories.map(({ id, title }) => ({
      id,
      title,
      count: counts.find((count) => count.category === id)?.count ?? 0,
      href: `/history?category=${encodeURIComponent(id)}${only && `&${only}`}`,
    })),
    allHref: `/history${only && `?${only}`}`,
    total: counts.reduce((sum, { count }) => sum + count, 0),
    archive: summarizeArchive(phone),
    pendingPlaceCode: phone.pendingPlaceCode,
    isLeader: reference.person.roles.includes('leader'),
  };
}

function semesterState(semester: Semester, today: string) {
  return weekOfSemester(semester, today) ?? (today < semester.start ? 'notBegun' : 'ended');
}
