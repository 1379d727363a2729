import { lostWindows, type NextStep, nextSteps } from '../../../domain/pace.ts';
import type { Policy, Text } from '../../../domain/regulation/policy.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { ownStandings } from '../standings.ts';

/** The semester at a glance. */
export interface Overview {
  /** Of the required duties that take a verdict. */
  met: number;
  all: number;
  next: NextLine[];
  lost: Lost | null;
}

export interface NextLine extends Pick<NextStep, 'linked' | 'role' | 'measure' | 'remaining' | 'by' | 'due'> {
  key: string;
  /** Of one activity, or two of which either will do; of the one duty that it serves, where that is shorter. */
  titles: Text[];
  clauses: string[];
  href: string;
}

/** Windows that are over and cannot be mended. */
export interface Lost {
  weeks: number;
  months: number;
  /** Whole semesters or years: duties, then. */
  duties: number;
  href: string;
}

/** Names of more activities than these are a list that nobody reads: the duty's own title says it. */
const MOST_KINDS = 2;

/** `null` where no duty is the person's. */
export function overviewModel(
  phone: PhoneState,
  reference: Reference,
  semester: string,
  today: string,
): Overview | null {
  const { policy } = reference;
  const standings = ownStandings(phone, reference, semester, today);
  const withoutVerdict = new Set(policy.duties.filter(({ noVerdict }) => noVerdict).map(({ id }) => id));
  const required = standings.filter(({ duty, level }) => level === 'required' && !withoutVerdict.has(duty));
  if (required.length === 0) return null;
  return {
    met: required.filter(({ state }) => state === 'met').length,
    all: required.length,
    next: nextSteps(policy, standings, today).map((step) => stepToLine(step, policy)),
    lost: sumLost(lostWindows(standings), policy),
  };
}

function stepToLine(step: NextStep, policy: Policy): NextLine {
  const { kinds, linked, role, measure, remaining, by, due, serves } = step;
  const lead = serves[0]?.duty ?? '';
  const isFew = kinds.length <= MOST_KINDS;
  const kindTitles = titlesOf(policy.kinds, kinds);
  const dutyTitles = titlesOf(policy.duties, [lead]);
  const isDutyBetter = !isFew || (serves.length === 1 && lengthOf(dutyTitles) < lengthOf(kindTitles));
  return {
    ...{ linked, role, measure, remaining, by, due },
    key: `${lead} ${by}`,
    titles: isDutyBetter ? dutyTitles : kindTitles,
    clauses: [...new Set(serves.map(({ clause }) => clause))],
    href: isFew ? `/progress?by=kind&kind=${encodeURIComponent(kinds[0] ?? '')}` : dutyHref(lead),
  };
}

function titlesOf(named: { id: string; title: Text }[], ids: string[]): Text[] {
  return named.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
}

function lengthOf(titles: Text[]): number {
  return titles.reduce((sum, { zh }) => sum + zh.length, 0);
}

function sumLost(lost: ReturnType<typeof lostWindows>, policy: Policy): Lost | null {
  const [first] = lost;
  if (!first) return null;
  const sum: Lost = {
    weeks: 0,
    months: 0,
    duties: 0,
    href: lost.length === 1 ? dutyHref(first.duty) : '/progress',
  };
  for (const { duty, windows } of lost) {
    const per = policy.duties.find(({ id }) => id === duty)?.per;
    if (per === 'week') sum.weeks += windows.length;
    else if (per === 'month') sum.months += windows.length;
    else sum.duties += 1;
  }
  return sum;
}

function dutyHref(duty: string): string {
  return `/progress/${encodeURIComponent(duty)}`;
}
