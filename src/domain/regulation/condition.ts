import { z } from 'zod/mini';
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

export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ everyone: z.literal(true) }),
    z.strictObject({ group: z.string() }),
    z.strictObject({ rank: z.array(z.string()) }),
    z.strictObject({ unitKind: z.array(z.string()) }),
    z.strictObject({ unitCode: z.array(z.string()) }),
    z.strictObject({ post: z.array(z.string()) }),
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

/** The named conditions and implied posts that a condition may lean on. */
export interface Vocabulary {
  groups: { id: string; who: Condition }[];
  posts: { id: string; implies: string[] }[];
}

/** Whether an appointment satisfies a condition (RE1, RE2). */
export function holdsFor(vocabulary: Vocabulary, condition: Condition, appointment: Appointment): boolean {
  const posts = withImpliedPosts(vocabulary, appointment.posts);

  function holds(part: Condition): boolean {
    if ('everyone' in part) return true;
    if ('group' in part) {
      const group = vocabulary.groups.find(({ id }) => id === part.group);
      return group !== undefined && holds(group.who);
    }
    if ('rank' in part) return part.rank.includes(appointment.rank);
    if ('unitKind' in part) return part.unitKind.includes(appointment.unit.kind);
    if ('unitCode' in part) return part.unitCode.includes(appointment.unit.code ?? '');
    if ('post' in part) return part.post.some((post) => posts.has(post));
    if ('all' in part) return part.all.every(holds);
    if ('any' in part) return part.any.some(holds);
    return !holds(part.not);
  }
  return holds(condition);
}

function withImpliedPosts(vocabulary: Vocabulary, held: string[]): Set<string> {
  const posts = new Set(held);
  // A set visits what is added to it while it is walked, so that implications of implications follow.
  for (const post of posts) {
    for (const implied of vocabulary.posts.find(({ id }) => id === post)?.implies ?? []) posts.add(implied);
  }
  return posts;
}
