import type { Reference } from '../../../domain/wire.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import type { Messages } from '../../messages/zh-cn.ts';
import { Icon } from '../../shared/icon.tsx';
import { forwardIcon } from '../../shared/icons-home.ts';
import { DueTag } from './due-tag.tsx';
import { holderToWords, placeToWords, type Telling } from './problem-words.ts';
import '../../shared/cell.css';

interface ProblemRow {
  record: ProblemRecord;
  reference: Reference;
  telling: Telling;
}

/**
 * A problem in the list: what was said, where, how it stands, who has it, and how long there is. Its parts are called,
 * not mounted as components, as in the list of records.
 */
export function drawProblem({ record, reference, telling }: ProblemRow, t: Messages) {
  const { problem } = record;
  const { names, p } = telling;
  const { categories } = reference.policy.problems;
  const category = categories.find(({ id }) => id === problem.raised.category);
  const about = [
    category && t.titleOf(category.title),
    placeToWords(problem, telling),
    problem.state !== 'referred' && problem.department !== null && names.unit(problem.department),
  ];
  const standing = [p.states[problem.state], holderToWords(record, telling)];
  return (
    <a class={`cell problem-row problem-${problem.state}`} href={`/problems/${problem.id}`}>
      <span class="cell-text">
        <span class="problem-words">{problem.raised.words}</span>
        <span class="cell-detail">{about.filter(Boolean).join(' · ')}</span>
        <span class="problem-standing">
          <span>{standing.filter(Boolean).join(' · ')}</span>
          {DueTag({ problem, telling })}
        </span>
      </span>
      {Icon({ path: forwardIcon })}
    </a>
  );
}
