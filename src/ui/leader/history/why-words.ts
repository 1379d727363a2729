import type { Calendar } from '../../../domain/calendar.ts';
import type { Policy } from '../../../domain/regulation/policy.ts';
import type { Span } from '../../../domain/regulation/windows.ts';
import type { Reason } from '../../../domain/why.ts';
import type { ProgressMessages } from '../../messages/zh-cn-progress.ts';
import { dateToParts, weekNumber } from '../progress/window-words.ts';

/** Why a record does not count for a duty, in one plain sentence. */
export function reasonToWords(reason: Reason, t: ProgressMessages): string {
  const { reasons } = t.why;
  switch (reason.tag) {
    case 'outsideSemester': {
      const { side, semester } = reason;
      return reasons.outsideSemester(dateToParts(side === 'before' ? semester.start : semester.end), side);
    }
    case 'outsideYear':
    case 'holidayWeek':
    case 'noPeople':
      return reasons[reason.tag];
    case 'shortMonth':
      return reasons.shortMonth(reason.days, reason.needed);
    case 'beforeAppointment':
      return reasons.beforeAppointment(dateToParts(reason.from));
    case 'afterAppointment':
      return reasons.afterAppointment(dateToParts(reason.to));
    case 'appointmentTooShort':
      return reasons.appointmentTooShort(reason.held, reason.needed);
    case 'noScope':
    case 'noLink':
    case 'notLinked':
      return reasons[reason.tag](reason.linked);
    case 'linkBegan':
      return reasons.linkBegan(reason.linked, dateToParts(reason.from));
    case 'linkEnded':
      return reasons.linkEnded(reason.linked, dateToParts(reason.to));
    case 'wrongRole':
      return reason.given === null ? reasons.roleUnknown(reason.asked) : reasons.wrongRole(reason.asked);
    case 'notWorkingDay':
      return reason.because === 'weekend' ? reasons.weekend : reasons.holidayDay;
  }
}

/** In which window a record counts: `第 12 周`, `11月`, `本学期`. */
export function countedIn(
  policy: Policy,
  calendar: Calendar,
  duty: string,
  window: Span,
  t: ProgressMessages,
): string {
  const per = policy.duties.find(({ id }) => id === duty)?.per ?? 'semester';
  const [from, to] = [dateToParts(window.from), dateToParts(window.to)];
  return t.why.window(per, weekNumber(calendar.semesters, window), from, to);
}
