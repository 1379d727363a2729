import type { PhoneState, VisitRecord } from '../../storage/phone-state.ts';
import type { Messages } from '../messages/zh-cn.ts';

/** What may be said of all records together; the first that asks for attention wins. */
export type ArchiveSummary =
  | { name: 'refused'; count: number }
  | { name: 'saved'; count: number }
  /** Only retractions wait. */
  | { name: 'retractions'; count: number }
  | { name: 'archived' }
  | { name: 'empty' };

export function summarizeArchive(phone: Pick<PhoneState, 'records' | 'unarchived'>): ArchiveSummary {
  const standing = phone.records.filter((record) => !record.visit.retracted);
  const refused = count(standing, 'refused');
  if (refused > 0) return { name: 'refused', count: refused };
  const saved = count(standing, 'saved');
  if (saved > 0) return { name: 'saved', count: saved };
  if (phone.unarchived > 0) return { name: 'retractions', count: phone.unarchived };
  return phone.records.length > 0 ? { name: 'archived' } : { name: 'empty' };
}

export function archiveToWords(summary: ArchiveSummary, t: Messages): string {
  return 'count' in summary ? t.archive[summary.name](summary.count) : t.archive[summary.name];
}

function count(records: VisitRecord[], name: VisitRecord['state']['name']): number {
  return records.filter((record) => record.state.name === name).length;
}
