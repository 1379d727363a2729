import type { Calendar, Semester } from '../../domain/calendar-schema.ts';
import type {
  CalendarChange,
  CalendarRequest,
  CalendarView,
  SaveAnswer,
} from '../../domain/office/calendar/calendar-wire.ts';
import type { SemesterFault } from '../../domain/office/calendar/semester-faults.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { writeAudit } from '../database/audit.ts';
import type { WriteTransaction } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import { findChangeFaults } from './find-faults.ts';
import { readCalendarView } from './read-calendar.ts';

/** Why the calendar cannot be changed so, or `null`. */
export async function refuseChange(
  { database }: Pick<Dependencies, 'database'>,
  view: CalendarView,
  { version, change }: CalendarRequest,
): Promise<
  { outcome: 'changed'; view: CalendarView } | { outcome: 'faulty'; faults: SemesterFault[] } | null
> {
  if (version !== view.version) return { outcome: 'changed', view };
  const faults = await findChangeFaults(database, view.calendar, change);
  return faults.length > 0 ? { outcome: 'faulty', faults } : null;
}

/** Makes the change if nobody made another meanwhile (CD6), and notes it (AD1). */
export async function changeCalendar(
  dependencies: Pick<Dependencies, 'database' | 'clock'>,
  request: CalendarRequest,
  who: string,
): Promise<SaveAnswer> {
  const { database, clock } = dependencies;
  const at = toRfc3339(clock(), 0);
  return database.transaction().execute(async (transaction): Promise<SaveAnswer> => {
    const within = { database: transaction, clock };
    const view = await readCalendarView(within);
    const refused = await refuseChange(within, view, request);
    if (refused) return refused;
    await writeChange(transaction, view.calendar, request.change, { at, who });
    return { outcome: 'saved', view: await readCalendarView(within) };
  });
}

async function writeChange(
  transaction: WriteTransaction,
  calendar: Calendar,
  change: CalendarChange,
  by: { at: string; who: string },
): Promise<void> {
  const subject = change.change === 'save' ? change.semester.id : change.semester;
  const before = calendar.semesters.find(({ id }) => id === subject);
  if (change.change === 'remove') {
    if (!before) return;
    await transaction.deleteFrom('semesters').where('id', '=', subject).execute();
    await writeAudit(transaction, { ...by, what: 'semester.removed', subject, before });
    return;
  }
  const after = tidy(change.semester);
  const data = JSON.stringify(after);
  await transaction
    .insertInto('semesters')
    .values({ id: subject, data })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ data }))
    .execute();
  await (before
    ? writeAudit(transaction, { ...by, what: 'semester.changed', subject, before, after })
    : writeAudit(transaction, { ...by, what: 'semester.created', subject, after }));
}

function tidy(semester: Semester): Semester {
  return {
    ...semester,
    name: semester.name.trim(),
    holidayWeeks: [...new Set(semester.holidayWeeks)].sort(),
  };
}
