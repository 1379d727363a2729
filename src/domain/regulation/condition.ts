import type { Appointment } from '../roster.ts';

/** Whom a duty is for, as a condition on one appointment. */
export type Condition =
  | { everyone: true }
  | { group: string }
  | { rank: string[] }
  | { unitKind: string[] }
  | { unitCode: string[] }
  | { post: string[] }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** The named conditions and implied posts that a condition may lean on. */
export interface Vocabulary {
  groups: { id: string; who: Condition }[];
  posts: { id: string; implies: string[] }[];
}

/** Whether an appointment satisfies a condition (RE1, RE2). */
export function holdsFor(vocabulary: Vocabulary, condition: Condition, appointment: Appointment): boolean {
  const posts = withImpliedPosts(vocabulary, appointment.posts);

  /** @param known how many of the groups may be leaned on: those before the one in hand, so that no circle can close */
  function holds(part: Condition, known: number): boolean {
    if ('everyone' in part) return true;
    if ('group' in part) {
      const index = vocabulary.groups.findIndex(({ id }) => id === part.group);
      const group = vocabulary.groups[index];
      return group !== undefined && index < known && holds(group.who, index);
    }
    if ('rank' in part) return part.rank.includes(appointment.rank);
    if ('unitKind' in part) return part.unitKind.includes(appointment.unit.kind);
    if ('unitCode' in part) {
      return appointment.unit.code !== undefined && part.unitCode.includes(appointment.unit.code);
    }
    if ('post' in part) return part.post.some((post) => posts.has(post));
    if ('all' in part) return part.all.every((inner) => holds(inner, known));
    if ('any' in part) return part.any.some((inner) => holds(inner, known));
    return !holds(part.not, known);
  }
  return holds(condition, vocabulary.groups.length);
}

function withImpliedPosts(vocabulary: Vocabulary, held: string[]): Set<string> {
  const posts = new Set(held);
  // A set visits what is added to it while it is walked, so that implications of implications follow.
  for (const post of posts) {
    for (const implied of vocabulary.posts.find(({ id }) => id === post)?.implies ?? []) posts.add(implied);
  }
  return posts;
}
