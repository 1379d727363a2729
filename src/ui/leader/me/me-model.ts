import type { Policy, Text } from '../../../domain/regulation/policy.ts';
import type { Person } from '../../../domain/roster.ts';

export interface PostModel {
  key: string;
  unit: string;
  /** The rank, then the posts, in the policy's words. */
  titles: Text[];
}

/** What a person is on a campus date; ids that the policy does not name are left out. */
export function postsOn(person: Person, policy: Policy, today: string): PostModel[] {
  return person.appointments
    .filter(({ from, to }) => from <= today && (to === null || today <= to))
    .map(({ from, unit, rank, posts }) => ({
      key: `${unit.id} ${from}`,
      unit: unit.name,
      titles: [
        ...policy.ranks.filter(({ id }) => id === rank),
        ...policy.posts.filter(({ id }) => posts.includes(id)),
      ].map(({ title }) => title),
    }));
}
