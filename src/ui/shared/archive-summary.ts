import type { PhoneState, RecordState } from '../../storage/phone-state.ts';
import type { Messages } from '../messages/zh-cn.ts';

/** What may be said of all records and problems together; the first that asks for attention wins. */
export type ArchiveSummary =
  /** `href`: where the reasons are. */
  | { name: 'refused'; count: number; href: string }
  | { name: 'saved'; count: number }
  /** Only what is neither waits: retractions, declarations. */
  | { name: 'others'; count: number }
  | { name: 'archived' }
  | { name: 'empty' };

export function summarizeArchive(
  phone: Pick<PhoneState, 'records' | 'problems' | 'unarchived'>,
): ArchiveSummary {
  const standing = phone.records.filter((record) => !record.visit.retracted);
  const refusedRecords = count(standing, 'refused');
  const refused = refusedRecords + count(phone.problems, 'refused');
  if (refused > 0)
    return { name: 'refused', count: refused, href: refusedRecords > 0 ? '/history' : '/problems' };
  const saved = count(standing, 'saved') + count(phone.problems, 'saved');
  if (saved > 0) return { name: 'saved', count: saved };
  if (phone.unarchived > 0) return { name: 'others', count: phone.unarchived };
  return phone.records.length + phone.problems.length > 0 ? { name: 'archived' } : { name: 'empty' };
}

export function archiveToWords(summary: ArchiveSummary, t: Messages): string {
  return 'count' in summary ? t.archive[summary.name](summary.count) : t.archive[summary.name];
}

function count(records: { state: RecordState }[], name: RecordState['name']): number {
  return records.filter((record) => record.state.name === name).length;
}
