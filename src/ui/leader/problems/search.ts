import { foldText } from '../../../domain/fold-text.ts';
import type { Reference } from '../../../domain/wire.ts';
import type { ProblemRecord } from '../../../storage/phone-state.ts';
import { remember } from '../../shared/remember.ts';
import { BREAK, foldTitle } from '../../shared/search-text.ts';
import { createNames } from '../names.ts';

/** A problem's text, to be searched: what was said, where, of which kind, who has to do with it. */
export function createTextOf(reference: Reference): (record: ProblemRecord) => string {
  const names = createNames(reference);
  const titles = new Map(reference.policy.problems.categories.map(({ id, title }) => [id, title]));
  const wordsOf = {
    category: remember((id: string) => foldTitle(titles.get(id))),
    place: remember((id: string) => foldText(names.place(id))),
    unit: remember((id: string) => foldText(names.unit(id))),
    name: remember(foldText),
  };
  return ({ problem, authors }) => {
    const { category, words, place, where, answer } = problem.raised;
    return [
      foldText(words),
      wordsOf.category(category),
      ...(place === undefined ? [] : [wordsOf.place(place)]),
      ...(problem.department === null ? [] : [wordsOf.unit(problem.department)]),
      ...Object.values(authors).map(wordsOf.name),
      ...[where, answer, ...problem.steps.map((step) => step.words)].map((said) => foldText(said ?? '')),
    ].join(BREAK);
  };
}
