import { dateToDay } from '../../../domain/campus-day.ts';
import { isOverdue } from '../../../domain/problems/next-steps.ts';
import { isEnded, type Problem } from '../../../domain/problems/problem.ts';
import type { Viewer } from '../../../domain/problems/viewer.ts';
import { partOf } from '../../../domain/problems/waits-for.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import type { ProblemMessages } from '../../messages/zh-cn-problems.ts';
import type { Names } from '../names.ts';

/** What the words about a problem depend on, beside the problem. */
export interface Telling {
  viewer: Viewer;
  names: Names;
  /** Today's campus date. */
  today: string;
  p: ProblemMessages;
}

/** Where it was, or `null`. */
export function placeToWords({ raised }: Problem, { names }: Pick<Telling, 'names'>): string | null {
  return raised.place === undefined ? (raised.where ?? null) : names.place(raised.place);
}

/** A person in words, from where the viewer stands. */
export function personToWords(
  person: string,
  { authors }: Pick<ProblemRecord, 'authors'>,
  { viewer, p }: Pick<Telling, 'viewer' | 'p'>,
): string {
  if (person === viewer.person) return p.you;
  return authors[person] || p.somebody;
}

/** Who has it now, as it stands beside the state; `null` where nobody has. */
export function holderToWords(record: ProblemRecord, telling: Telling): string | null {
  const { problem } = record;
  const { holders } = telling.p;
  const { isDepartment, isOffice } = partOf(problem, telling.viewer);
  const raiser = personToWords(problem.person, record, telling);
  switch (problem.state) {
    case 'raised':
    case 'answered':
    case 'told':
      return holders[problem.state](raiser);
    case 'referred':
      return isDepartment ? holders.referredToYou : unitToWords(problem, telling);
    case 'reported':
      return isOffice ? holders.reportedToYou : holders.reported;
    case 'explained':
    case 'closed':
    case 'withdrawn':
      return null;
    default:
      throw new Error(`A state that nobody has: ${problem.state satisfies never}`);
  }
}

/** What happens next and who acts, in one sentence. */
export function nextToWords(record: ProblemRecord, telling: Telling): string {
  const { problem } = record;
  const { next } = telling.p;
  const { isRaiser, isDepartment, isOffice } = partOf(problem, telling.viewer);
  const raiser = personToWords(problem.person, record, telling);
  switch (problem.state) {
    case 'raised':
      return isRaiser ? next.raisedYours : next.raised(raiser);
    case 'referred':
      return referredToWords(problem, isDepartment, telling);
    case 'answered':
      return isRaiser ? next.answeredYours : next.answered(raiser);
    case 'told':
      return isRaiser ? next.toldYours : next.told(raiser);
    case 'reported':
      return isOffice ? next.reportedYours : next.reported;
    case 'explained':
    case 'closed':
    case 'withdrawn':
      return next[problem.state];
    default:
      throw new Error(`A state without words: ${problem.state satisfies never}`);
  }
}

function referredToWords(problem: Problem, isDepartment: boolean, telling: Telling): string {
  const { today, p } = telling;
  const unit = unitToWords(problem, telling);
  const day = problem.due === null ? null : dateToDayWords(problem.due, p);
  if (problem.due === null || day === null || !isOverdue(problem, today))
    return isDepartment ? p.next.referredYours(day) : p.next.referred(unit, day);
  const days = dateToDay(today) - dateToDay(problem.due);
  return isDepartment ? p.next.referredYoursLate(day, days) : p.next.referredLate(unit, day, days);
}

function unitToWords({ department }: Problem, { names }: Telling): string {
  return department === null ? '' : names.unit(department);
}

/** How long there is until an answer is due, or since; `null` where that is nothing to speak of. Soon: from the day itself on. */
export function dueToWords(
  problem: Problem,
  { today, p }: Pick<Telling, 'today' | 'p'>,
): { words: string; isSoon: boolean } | null {
  if (problem.due === null || isEnded(problem.state)) return null;
  const days = dateToDay(problem.due) - dateToDay(today);
  if (days < 0) return { words: p.due.late(-days), isSoon: true };
  if (problem.state === 'answered' || problem.state === 'told') return null;
  return { words: days === 0 ? p.due.today : p.due.left(days), isSoon: days === 0 };
}

/** `12月2日` */
export function dateToDayWords(date: string, p: ProblemMessages): string {
  const [, month = 0, day = 0] = date.split('-').map(Number);
  return p.day(month, day);
}

/** One line of a problem's history. */
export interface TimelineLine {
  key: string;
  title: string;
  who: string;
  /** RFC 3339. */
  at: string;
  /** By when an answer is wanted. */
  by: string | null;
  words: string | null;
}

/** All that happened, in the order in which it holds (PR3): what one raised a problem with comes in lines of its own. */
export function timelineOf(record: ProblemRecord, telling: Telling): TimelineLine[] {
  const { problem } = record;
  const { names, p } = telling;
  const { raised } = problem;
  const byOf = (due: string | undefined) => (due === undefined ? null : p.detail.by(dateToDayWords(due, p)));
  const first = {
    who: personToWords(problem.person, record, telling),
    at: problem.at,
    by: null,
    words: null,
  };
  const lines: TimelineLine[] = [{ key: problem.id, title: p.taken.raised, ...first }];
  if (raised.department !== undefined) {
    const title = p.detail.to(names.unit(raised.department));
    lines.push({ ...first, key: `${problem.id} to`, title, by: byOf(raised.due) });
  }
  if (raised.answer !== undefined)
    lines.push({
      ...first,
      key: `${problem.id} at once`,
      title: p.detail.answeredAtOnce,
      words: raised.answer,
    });
  for (const { id, step, person, at, department, due, words } of problem.steps) {
    lines.push({
      key: id,
      title: department === undefined ? p.taken[step] : p.detail.to(names.unit(department)),
      who: personToWords(person, record, telling),
      at,
      by: byOf(due),
      words: words ?? null,
    });
  }
  return lines;
}
