import type { OfficeRoute } from '../office/office-route.ts';
import { readRaisingUnits } from './read-raising-units.ts';

/** What the desk is told of problems beside what its device holds, like any phone (PD1). */
export const problemRoutes: OfficeRoute[] = [
  {
    method: 'GET',
    path: '/problems/units',
    action: 'problems.read',
    async answer(context, { database }, { scope }) {
      return context.json(await readRaisingUnits(database, scope));
    },
  },
];
