import type { Context } from 'hono';
import {
  PROBLEM_TYPE_PREFIX,
  PROBLEMS,
  type Problem,
  type ProblemName,
} from '../../domain/problem-details.ts';

/** Ends a request with one of the answers of `domain/problem.ts`. Thrown anywhere below a route. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ProblemName;
  readonly detail: string | undefined;
  readonly headers: Record<string, string>;

  constructor(problem: ProblemName, detail?: string, headers: Record<string, string> = {}) {
    super(detail ?? PROBLEMS[problem].title);
    this.problem = problem;
    this.detail = detail;
    this.headers = headers;
  }
}

/** RFC 9457. Anything that is not a {@link ProblemError} is our fault: it is logged, and nothing of it is told. */
export function errorToResponse(error: Error, context: Context): Response {
  if (error instanceof ProblemError) return problemToResponse(context, error);
  console.error(error);
  return problemToResponse(context, new ProblemError('internal-error'));
}

function problemToResponse(context: Context, { problem, detail, headers }: ProblemError): Response {
  const { status, title } = PROBLEMS[problem];
  const body: Problem = { type: PROBLEM_TYPE_PREFIX + problem, title, status, ...(detail && { detail }) };
  return context.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    // RFC 9110 §11.6.1 wants to be told how to ask rightly.
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    ...headers,
  });
}

/** For every method that a route does not know. */
export function methodNotAllowed(allow: string): () => never {
  return () => {
    throw new ProblemError('method-not-allowed', undefined, { Allow: allow });
  };
}
