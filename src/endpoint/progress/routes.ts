import type { Context } from 'hono';
import { z } from 'zod/mini';
import { periodOf } from '../../domain/office/overview.ts';
import type { PersonOverview } from '../../domain/office/overview-wire.ts';
import type { Scope } from '../../domain/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../http/problem.ts';
import { readQuery } from '../http/read-query.ts';
import type { OfficeRoute } from '../office/office-route.ts';
import { requirePerson, requireUnit } from '../office/require-reach.ts';
import { answerOverview, answerUnit, personRow } from './answer-overview.ts';
import { answerRecords } from './answer-records.ts';
import { answerTrend } from './answer-trend.ts';
import type { Progress } from './progress-book.ts';
import { readCampus } from './read-campus.ts';

const querySchema = z.object({
  semester: z.optional(z.string()),
  unit: z.optional(z.string()),
  duty: z.optional(z.string()),
});

/** Figures by clause and unit, those of a person, and the records behind them. */
export const progressRoutes: OfficeRoute[] = [
  {
    method: 'GET',
    path: '/overview',
    action: 'progress.read',
    async answer(context, dependencies, { scope }) {
      const progress = await readAsked(context, dependencies);
      return context.json(await answerOverview(dependencies, progress, scope));
    },
  },
  {
    method: 'GET',
    path: '/overview/trend',
    action: 'progress.read',
    async answer(context, dependencies, authority) {
      const unit = readQuery(context, querySchema).unit ?? unitOf(authority.scope);
      if (unit !== null) requireUnit(authority, unit);
      const progress = await readAsked(context, dependencies);
      return context.json(await answerTrend(dependencies, progress, unit));
    },
  },
  {
    method: 'GET',
    path: '/overview/units/:unit',
    action: 'progress.read',
    async answer(context, dependencies, authority) {
      const unit = context.req.param('unit') ?? '';
      requireUnit(authority, unit);
      const progress = await readAsked(context, dependencies);
      return context.json(await answerUnit(dependencies, progress, unit));
    },
  },
  {
    method: 'GET',
    path: '/overview/people/:person',
    action: 'progress.read',
    async answer(context, dependencies, authority) {
      const { id } = await requirePerson(dependencies.database, authority, context.req.param('person') ?? '');
      const progress = await readAsked(context, dependencies);
      const { people } = await readCampus(dependencies, progress, authority.scope);
      const assessed = people.find(({ person }) => person.id === id);
      // Of the clerk's unit once, but not on the day shown: the figures are another unit's (OV2).
      if (!assessed) throw new ProblemError(authority.scope.reach === 'all' ? 'not-found' : 'not-permitted');
      const answer: PersonOverview = {
        period: periodOf(progress.calendar, progress.semester, progress.today),
        person: personRow(dependencies, progress, assessed, authority.scope),
      };
      return context.json(answer);
    },
  },
  {
    method: 'GET',
    path: '/overview/people/:person/records',
    action: 'progress.read',
    async answer(context, dependencies, authority) {
      const person = await requirePerson(dependencies.database, authority, context.req.param('person') ?? '');
      const { duty } = readQuery(context, querySchema);
      if (duty === undefined) throw new ProblemError('malformed-request', 'Name a duty');
      const progress = await readAsked(context, dependencies);
      return context.json(await answerRecords(dependencies, progress, person, duty, authority.scope));
    },
  },
];

/** Where everybody stands in the semester that the request names, else in the one to show. */
async function readAsked(context: Context, { progress }: Dependencies): Promise<Progress> {
  const { semester } = readQuery(context, querySchema);
  const read = await progress.read(semester);
  if (semester !== undefined && !read.semester) throw new ProblemError('not-found');
  return read;
}

function unitOf(scope: Scope): string | null {
  return scope.reach === 'unit' ? scope.unit : null;
}
