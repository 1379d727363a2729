import { semesterToShow } from '../../../domain/calendar.ts';
import { dateToDay } from '../../../domain/campus-day.ts';
import { type DueKind, orderKinds } from '../../../domain/kind-order.ts';
import type { Visit } from '../../../domain/log/fold.ts';
import type { Text } from '../../../domain/regulation/policy.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { ownStandings } from '../standings.ts';

export interface LogModel {
  /** The last few different things that the person did, to be logged again as they were. */
  again: Visit[];
  due: (DueKind & { title: Text })[];
  others: { kind: string; title: Text }[];
}

const MOST_AGAIN = 4;
const MOST_PRESSING = 2;
const DAY = 86_400_000;
/** What was done longer ago is hardly done again as it was. */
const AGAIN_DAYS = 120;

/** The activities as the person is likely to want them. @param today a campus date */
export function logModel(phone: PhoneState, reference: Reference, today: string): LogModel {
  const { policy, calendar } = reference;
  const semester = semesterToShow(calendar, today)?.id ?? '';
  const visits = phone.records.map(({ visit }) => visit);
  const { due, others } = orderKinds(policy, ownStandings(phone, reference, semester, today), visits, today);
  const titles = new Map(policy.kinds.map(({ id, title }) => [id, title]));
  const titleOf = (kind: string) => titles.get(kind) ?? { zh: kind, en: kind };
  return {
    again: lastDifferent(
      visits,
      due.map(({ kind }) => kind),
      [...titles.keys()],
      (dateToDay(today) - AGAIN_DAYS) * DAY,
    ),
    due: due.map((each) => ({ ...each, title: titleOf(each.kind) })),
    others: others.map((kind) => ({ kind, title: titleOf(kind) })),
  };
}

/**
 * The last time of each activity and place, newest first as the phone's records are; what a duty still asks for goes
 * before the rest, the most pressing first.
 */
function lastDifferent(visits: Visit[], due: string[], known: string[], since: number): Visit[] {
  const found = new Map<string, Visit>();
  for (const visit of visits) {
    if (Date.parse(visit.on) < since) break;
    const key = `${visit.kind} ${visit.place.id ?? visit.place.code ?? ''}`;
    // What was done along with something is logged along with it again.
    if (visit.retracted || visit.within !== undefined || !known.includes(visit.kind)) continue;
    if (!found.has(key)) found.set(key, visit);
  }
  const urgency = ({ kind }: Visit) => (due.includes(kind) ? due.indexOf(kind) : due.length);
  const firstOfKind = new Set([...found.values()].map(({ kind }) => kind));
  const isFirst = (visit: Visit) => due.includes(visit.kind) && firstOfKind.delete(visit.kind);
  const pressing = [...found.values()].filter(isFirst).sort((a, b) => urgency(a) - urgency(b));
  return [...new Set([...pressing.slice(0, MOST_PRESSING), ...found.values()])].slice(0, MOST_AGAIN);
}
