import type { Calendar, Semester } from '../../domain/calendar-schema.ts';
import { createCampusClock } from '../../domain/campus-clock.ts';
import type { CalendarChange } from '../../domain/office/calendar/calendar-wire.ts';
import { findSemesterFaults, type SemesterFault } from '../../domain/office/calendar/semester-faults.ts';
import { isWithin } from '../../domain/regulation/windows.ts';
import type { Database } from '../database/tables.ts';
import { readStored } from '../log/read-stored.ts';

/** What must be mended before the calendar can be changed so (CD1, CD5). */
export async function findChangeFaults(
  database: Database,
  calendar: Calendar,
  change: CalendarChange,
): Promise<SemesterFault[]> {
  if (change.change === 'save') return findSemesterFaults(change.semester, calendar.semesters);
  const semester = calendar.semesters.find(({ id }) => id === change.semester);
  if (!semester) return [];
  const records = await countRecordsIn(database, semester, calendar.timeZone);
  const filings = await countFilingsFor(database, semester.id);
  return records + filings === 0 ? [] : [{ fault: 'hasRecords', records, filings }];
}

/** Records and problems whose day lies in the semester, those among them that were taken back too. */
async function countRecordsIn(
  database: Database,
  { start, end }: Semester,
  timeZone: string,
): Promise<number> {
  const dateOf = createCampusClock(timeZone);
  const rows = await database
    .selectFrom('entries')
    .select('jws')
    .where('type', 'in', ['visit.logged', 'problem.raised'])
    .execute();
  return rows.filter(({ jws }) => {
    const event = readStored(jws)?.event;
    return (
      (event?.type === 'visit.logged' || event?.type === 'problem.raised') &&
      isWithin({ from: start, to: end }, dateOf(event.body.on))
    );
  }).length;
}

/** Filed ones, and those that are being written. */
async function countFilingsFor(database: Database, semester: string): Promise<number> {
  const filed = await database.selectFrom('filings').select('data').execute();
  const drafts = await database
    .selectFrom('filing_drafts')
    .select('unit')
    .where('semester', '=', semester)
    .execute();
  return filed.filter(({ data }) => JSON.parse(data).semester === semester).length + drafts.length;
}
