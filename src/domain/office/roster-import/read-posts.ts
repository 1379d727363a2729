import { foldText } from '../../fold-text.ts';
import type { Policy, PostWords } from '../../regulation/policy.ts';

/** What a list says of a person's work. */
export interface Work {
  unitKind: string;
  /** 职务 */
  title: string;
  /** 分管 */
  charge: string;
}

type Posts = Pick<Policy, 'posts'>;

/**
 * The posts that the words mean, without those that another of them implies, in the policy's order (IM6). An office that
 * is called by a post's own title is that post.
 */
export function readPosts({ posts }: Posts, { unitKind, title, charge }: Work): string[] {
  const offices = split(title);
  // “党委副书记（分管学生工作）” says it in 职务.
  const fields = [...split(charge), ...offices.filter((office) => /分管|主管|负责/.test(office))];
  const found = posts.filter(
    (post) =>
      offices.some((office) => [post.title.zh, post.title.en].map(foldText).includes(office)) ||
      post.words.some((words) => fits(words, unitKind, offices, fields)),
  );
  const implied = new Set(found.flatMap(({ id }) => [...impliedBy({ posts }, id)]));
  return found.map(({ id }) => id).filter((id) => !implied.has(id));
}

/** Posts in words that {@link readPosts} reads as the same posts. */
export function postsToWords({ posts }: Posts, held: string[]): string {
  return posts
    .filter(({ id }) => held.includes(id))
    .map(({ title }) => title.zh)
    .join('、');
}

/** A post that none of the ranks' holders can have, with the posts that it implies; `null` where all can be held. */
export function postAgainstRank({ posts }: Posts, held: string[], rank: string): string | null {
  const bars = (id: string) => {
    const ranks = posts.find((post) => post.id === id)?.ranks;
    return ranks !== undefined && !ranks.includes(rank);
  };
  return held.find((id) => [id, ...impliedBy({ posts }, id)].some(bars)) ?? null;
}

function fits(
  { unitKinds, titles, charges, not }: PostWords,
  unitKind: string,
  offices: string[],
  fields: string[],
): boolean {
  if (unitKinds && !unitKinds.includes(unitKind)) return false;
  const barred = not.map(foldText);
  const hasTitle = titles
    ?.map(foldText)
    .some((word) =>
      offices.some((office) => office.endsWith(word) && !barred.some((bar) => office.includes(bar))),
    );
  const hasCharge = charges
    ?.map(foldText)
    .some((word) =>
      fields.some((field) => barred.reduce((left, bar) => left.replaceAll(bar, ''), field).includes(word)),
    );
  return hasTitle !== false && hasCharge !== false && (titles !== undefined || charges !== undefined);
}

/** The offices or fields that are told in one cell. */
function split(cell: string): string[] {
  return cell
    .normalize('NFKC')
    .split(/[、,;/()兼\s]+/)
    .map(foldText)
    .filter((part) => part !== '');
}

function impliedBy({ posts }: Posts, id: string): Set<string> {
  const implied = new Set<string>();
  const follow = (from: string) => {
    for (const next of posts.find((post) => post.id === from)?.implies ?? []) {
      if (implied.has(next)) continue;
      implied.add(next);
      follow(next);
    }
  };
  follow(id);
  return implied;
}
