import type { Context } from 'hono';
import { z } from 'zod/mini';
import { ProblemError } from './problem.ts';

/** The request's query, read by a schema. */
export function readQuery<Schema extends z.core.$ZodType>(
  context: Context,
  schema: Schema,
): z.output<Schema> {
  const query = z.safeParse(schema, context.req.query());
  if (query.success) return query.data;
  const wrong = query.error.issues.map(({ path }) => path.join('.'));
  throw new ProblemError('malformed-request', `Not as expected: ${wrong.join(', ')}`);
}
