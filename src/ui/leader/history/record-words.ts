import type { Visit } from '../../../domain/log/fold.ts';
import type { Messages } from '../../messages/zh-cn.ts';

/** Where a visit was: the name where this phone knows it, else what may honestly be said. */
export function placeToWords(visit: Visit, name: string | undefined, t: Messages): string {
  return name ?? (visit.place.code || visit.place.id ? t.visit.unknownPlace : t.history.noPlace);
}
