import type { Problem } from '../../../domain/problems/problem.ts';
import { dueToWords, type Telling } from './problem-words.ts';
import './due-tag.css';

/** How long there is; ochre from the day on which it is due. */
export function DueTag({ problem, telling }: { problem: Problem; telling: Telling }) {
  const due = dueToWords(problem, telling);
  return due && <span class={due.isSoon ? 'due-tag due-tag-soon' : 'due-tag'}>{due.words}</span>;
}
