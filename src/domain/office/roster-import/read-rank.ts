import { foldText } from '../../fold-text.ts';
import type { Policy } from '../../regulation/policy.ts';

/** The rank that the words mean, by its title or words; `null` where none or several are meant (IM5). */
export function readRank({ ranks }: Pick<Policy, 'ranks'>, words: string): string | null {
  const folded = foldText(words);
  const exact = ranks.find(({ id, title }) => [id, title.zh, title.en].map(foldText).includes(folded));
  if (exact) return exact.id;
  const [found, ...others] = ranks.filter((rank) =>
    rank.words.some((word) => folded.includes(foldText(word))),
  );
  return found && others.length === 0 ? found.id : null;
}

/** The kind, or the code, of a unit of that name: whichever has the longest word in it. */
export function guessByWords(things: { id: string; words: string[] }[], name: string): string | null {
  const folded = foldText(name);
  let best: { id: string | null; length: number } = { id: null, length: 0 };
  for (const { id, words } of things) {
    for (const word of words) {
      if (folded.includes(foldText(word)) && word.length > best.length) best = { id, length: word.length };
    }
  }
  return best.id;
}
