import type { SemesterFault } from '../../../domain/office/calendar/semester-faults.ts';
import type { CalendarMessages } from '../../messages/zh-cn-calendar.ts';

/** What is to be mended, in words that say how. */
export function faultToWords(
  { fault, name = '', records = 0, filings = 0 }: SemesterFault,
  { faults }: CalendarMessages,
): string {
  switch (fault) {
    case 'overlaps':
      return faults.overlaps(name);
    case 'hasRecords':
      return faults.hasRecordsWords(faults.hasRecords(records, filings));
    default:
      return faults[fault];
  }
}
