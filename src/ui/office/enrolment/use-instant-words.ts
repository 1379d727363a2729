import { useMessages } from '../../messages/language.ts';
import { instantToWords } from '../../shared/moment.ts';
import { useTimeZone, useToday } from '../../shared/use-today.ts';

/** Says when something was or will be, by the clocks on campus. */
export function useInstantWords(): (instant: string) => string {
  const t = useMessages();
  const today = useToday();
  const timeZone = useTimeZone();
  return (instant) => instantToWords(instant, today, timeZone, t);
}
