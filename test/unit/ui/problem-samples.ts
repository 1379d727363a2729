import { foldProblems } from '../../../src/domain/problems/fold-problems.ts';
import type { AuthoredEntry, Problem } from '../../../src/domain/problems/problem.ts';
import type { Viewer } from '../../../src/domain/problems/viewer.ts';
import type { ProblemRecord, RecordState } from '../../../src/storage/phone-state.ts';
import { createNames } from '../../../src/ui/leader/names.ts';
import type { Telling } from '../../../src/ui/leader/problems/problem-words.ts';
import { zhCnProblems } from '../../../src/ui/messages/zh-cn-problems.ts';
import { raised } from '../../support/problem-entries.ts';
import { reference as bare } from './records.ts';

export const TODAY = '2026-11-23';
export const reference = {
  ...bare,
  units: [{ id: 'logistics', name: '基建后勤处', kind: 'studentAffairs' }],
};

const viewer = (person: string, part: Partial<Viewer> = {}): Viewer => ({
  ...{ person, roles: ['leader'], units: [], clerkOf: null },
  ...part,
});
export const VIEWERS = {
  raiser: viewer('leader'),
  clerk: viewer('clerk', { roles: ['clerk'], clerkOf: 'logistics' }),
  office: viewer('office', { roles: ['office'] }),
};

/** What one problem's entries amount to on a phone. */
export function record(
  entries: AuthoredEntry[] = [raised()],
  part: Partial<Problem> = {},
  state: RecordState = { name: 'saved' },
): ProblemRecord {
  const [problem] = foldProblems(entries);
  if (!problem) throw new Error('There is no problem');
  const authors = { leader: '林知夏', clerk: '秦小满', office: '何清' };
  return { problem: { ...problem, ...part }, state, authors };
}

export function tell(as: keyof typeof VIEWERS, part: Partial<Telling> = {}): Telling {
  return { viewer: VIEWERS[as], names: createNames(reference), today: TODAY, p: zhCnProblems, ...part };
}
