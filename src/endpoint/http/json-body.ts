import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod/mini';
import { ProblemError } from './problem.ts';
import { holdsWholeTexts, readUtf8 } from './whole-request.ts';

/** Refuses a longer body before it is read to its end. */
export function limitBody(maxSize: number): MiddlewareHandler {
  const refuse = () => {
    throw new ProblemError('too-large', `At most ${maxSize} bytes`);
  };
  const limitUntold = bodyLimit({ maxSize, onError: refuse });
  return async function limit(context, next) {
    const length = context.req.header('Content-Length');
    if (length === undefined || context.req.header('Transfer-Encoding') !== undefined) {
      return limitUntold(context, next);
    }
    // Node reads no more than what was told. Hono's own look at the body makes a stream of it, which costs each push
    // as much as a signature.
    if (Number(length) > maxSize) refuse();
    await next();
  };
}

/**
 * The request's body, read by a schema.
 *
 * @param tooLong the member whose list may be too long: a sender can mend that by sending less, so it is a 413
 */
export async function readJsonBody<Schema extends z.core.$ZodType>(
  context: Context,
  schema: Schema,
  tooLong?: string,
): Promise<z.output<Schema>> {
  if (!/^application\/json\s*(;|$)/i.test(context.req.header('Content-Type') ?? '')) {
    throw new ProblemError('unsupported-media-type', 'Send application/json');
  }
  const body = z.safeParse(schema, parseJson(await context.req.arrayBuffer()));
  if (body.success) return body.data;
  const { issues } = body.error;
  if (
    issues.some((issue) => issue.code === 'too_big' && issue.path.length === 1 && issue.path[0] === tooLong)
  ) {
    throw new ProblemError('too-large', `Too many in ${tooLong}`);
  }
  throw new ProblemError('malformed-request', `Not as expected: ${issues.map(pathOf).join(', ')}`);
}

/** HT4: what is stored is what was sent, or nothing. */
function parseJson(bytes: ArrayBuffer): unknown {
  const text = readUtf8(bytes);
  if (text === null) throw new ProblemError('malformed-request', 'The body is not UTF-8');
  const value = readJson(text);
  if (!holdsWholeTexts(value)) {
    throw new ProblemError('malformed-request', 'A text holds a NUL or half of a letter');
  }
  return value;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('malformed-request', 'The body is not JSON');
  }
}

/** Where the body is wrong. What stands there is not repeated: an answer may end up in somebody's log. */
function pathOf(issue: z.core.$ZodIssue): string {
  return `/${issue.path.join('/')}`;
}
