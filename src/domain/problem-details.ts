import { z } from 'zod/mini';

/** Every refusal that the endpoint answers with (RFC 9457), by the last part of its `type`. */
export const PROBLEMS = {
  'malformed-request': { status: 400, title: 'The request could not be read' },
  'token-missing': { status: 401, title: 'The request carries no device token' },
  'token-invalid': { status: 401, title: 'The device token does not hold' },
  'token-out-of-time': { status: 401, title: 'The device token is not of this minute' },
  'device-unknown': { status: 401, title: 'The device is not enrolled here' },
  'device-revoked': { status: 403, title: 'The device has been revoked' },
  'not-permitted': { status: 403, title: 'This is not for you to see or to change' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'The method does not fit here' },
  'code-unknown': { status: 404, title: 'The enrolment code is unknown' },
  'code-used': { status: 409, title: 'The enrolment code has been used' },
  'key-taken': { status: 409, title: 'The key belongs to a device of somebody else' },
  'blob-unexpected': { status: 409, title: 'No entry of this person names this photograph' },
  'blob-offset': { status: 409, title: 'The part does not begin where the upload stands' },
  'code-expired': { status: 410, title: 'The enrolment code has expired' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The body is not of the type that is expected here' },
  'blob-mismatch': { status: 422, title: 'The bytes are not those of the photograph that the entry names' },
  'too-many-requests': { status: 429, title: 'Too many tries' },
  'internal-error': { status: 500, title: 'The endpoint failed' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemName = keyof typeof PROBLEMS;

/** The `type` member: a relative URI reference, resolved against the endpoint. */
export const PROBLEM_TYPE_PREFIX = '/problems/';

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
});
export type Problem = z.infer<typeof problemSchema>;

/** The name of a problem that this version knows, or `null`. */
export function problemName(problem: Problem): ProblemName | null {
  const name = problem.type.replace(PROBLEM_TYPE_PREFIX, '');
  return Object.hasOwn(PROBLEMS, name) ? (name as ProblemName) : null;
}
