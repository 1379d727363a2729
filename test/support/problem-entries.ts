import type { ProblemMovedBody, ProblemRaisedBody, ProblemStep } from '../../src/domain/problems/bodies.ts';
import type { AuthoredEntry } from '../../src/domain/problems/problem.ts';

/** A UUID that ends in a number. */
export function uuid(number: number): string {
  return `01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`;
}

export const PROBLEM = uuid(1);

type Origin = Partial<Omit<AuthoredEntry, 'event'>>;
const origin = { id: PROBLEM, person: 'leader', device: 'a', seq: 1, at: '2026-11-02T09:00:00+08:00' };

export function raised(body: Partial<ProblemRaisedBody> = {}, part: Origin = {}): AuthoredEntry {
  const on = '2026-11-02T08:30:00+08:00';
  const said = { category: 'dorm', words: '热水供应时间偏短', urgency: 'normal', on };
  return { ...origin, ...part, event: { type: 'problem.raised', body: { ...said, ...body } } };
}

let count = 1;

/** The step of a revision; each call is another entry. */
export function moved(
  step: ProblemStep,
  revision: number,
  body: Partial<ProblemMovedBody> = {},
  part: Origin = {},
): AuthoredEntry {
  count += 1;
  const event = { type: 'problem.moved' as const, body: { problem: PROBLEM, revision, step, ...body } };
  return { ...origin, id: uuid(count), seq: count, ...part, event };
}

export function retracted(visit = PROBLEM, part: Origin = {}): AuthoredEntry {
  count += 1;
  return {
    ...origin,
    id: uuid(count),
    seq: count,
    ...part,
    event: { type: 'visit.retracted', body: { visit } },
  };
}
