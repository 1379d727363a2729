import type { Visit } from '../log/fold.ts';
import { type IssuedCode, MINUTE } from './evidence.ts';

/** Whether a record's code had been withdrawn before the time at which it says that it was (FL2). */
export function isPlaceWithdrawn(
  { on, place: { code } }: Pick<Visit, 'on' | 'place'>,
  codes: ReadonlyMap<string, IssuedCode | null>,
  clockMinutes: number,
): boolean {
  const issued = code === undefined ? undefined : codes.get(code);
  if (!issued || issued.withdrawnAt === null) return false;
  return Date.parse(on) - Date.parse(issued.withdrawnAt) > clockMinutes * MINUTE;
}
