import type { PhoneState } from '../../../storage/phone-state.ts';
import type { MeMessages } from '../../messages/zh-cn-me.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * How many entries are not archived yet, and how long the oldest has waited, from an hour on; `null` where none is
 * (EV4). Of a phone whose clock was set back only the number is told.
 *
 * @param now milliseconds since the epoch, by the phone's clock
 */
export function waitingToWords(
  { unarchived, oldestUnarchivedAt }: Pick<PhoneState, 'unarchived' | 'oldestUnarchivedAt'>,
  now: number,
  m: MeMessages,
): string | null {
  if (oldestUnarchivedAt === null) return null;
  const waited = now - Date.parse(oldestUnarchivedAt);
  if (waited < HOUR) return m.waiting.count(unarchived);
  const since =
    waited < DAY ? m.waiting.hours(Math.floor(waited / HOUR)) : m.waiting.days(Math.floor(waited / DAY));
  return m.waiting.since(m.waiting.count(unarchived), since);
}
