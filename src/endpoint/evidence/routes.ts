import type { OfficeRoute } from '../office/office-route.ts';
import { requirePerson } from '../office/require-reach.ts';
import { answerFlags } from './answer-flags.ts';

/** What is odd about one person's records. There is no list over persons, and no count of it. */
export const evidenceRoutes: OfficeRoute[] = [
  {
    method: 'GET',
    path: '/overview/people/:person/flags',
    action: 'flags.read',
    async answer(context, dependencies, authority) {
      const person = await requirePerson(dependencies.database, authority, context.req.param('person') ?? '');
      return context.json(await answerFlags(dependencies, person, authority.scope));
    },
  },
];
