import { useEffect, useReducer } from 'preact/hooks';
import { instantToCampusDate } from '../../domain/calendar.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { useServices } from '../services.ts';

const CAMPUS_TIME_ZONE = 'Asia/Shanghai';

/** The zone of the campus; China's before a calendar is known. */
export function useTimeZone(): string {
  return useServices().phone.value?.enrolment?.reference.calendar.timeZone ?? CAMPUS_TIME_ZONE;
}

/** Today's campus date; looked at anew whenever the app comes back into view. */
export function useToday(): string {
  const { now } = useServices();
  const timeZone = useTimeZone();
  const [, lookAgain] = useReducer((times: number, _: Event) => times + 1, 0);
  useEffect(() => {
    document.addEventListener('visibilitychange', lookAgain);
    return () => document.removeEventListener('visibilitychange', lookAgain);
  }, []);
  return instantToCampusDate(toRfc3339(now().time, 0), timeZone);
}
