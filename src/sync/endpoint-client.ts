import type { CryptoKey } from 'jose';
import type { z } from 'zod/mini';
import { signDeviceToken } from '../domain/device-token.ts';
import { type ProblemName, problemName, problemSchema } from '../domain/problem-details.ts';

/** How long one request may take, in milliseconds, before it counts as lost. */
const REQUEST_TIMEOUT = 30_000;

/** Why a request brought nothing. */
export type RequestFailure =
  | { failure: 'unreachable' }
  /** `retryAfter` in milliseconds, where the endpoint named it. */
  | { failure: 'problem'; name: ProblemName | null; status: number; retryAfter: number | null }
  /** An answer that is not the endpoint's: a captive portal's page, a proxy's error. */
  | { failure: 'unreadable' };

export type Answer<T> = { data: T; etag: string | null } | { notModified: true } | RequestFailure;

/** Who is asking: a device at the endpoint that it was enrolled with. */
export interface Caller {
  device: string;
  privateKey: CryptoKey;
  /** The thumbprint of the endpoint's key. */
  endpoint: string;
}

export interface EndpointClient {
  get<T>(path: string, schema: Schema<T>, caller: Caller, etag?: string): Promise<Answer<T>>;
  post<T>(path: string, body: unknown, schema: Schema<T>, caller?: Caller): Promise<Answer<T>>;
}
type Schema<T> = z.ZodMiniType<T>;

/**
 * The endpoint as the phone sees it. Every answer is parsed, every refusal is a value, nothing throws.
 *
 * @param now the phone's clock in milliseconds since the epoch; when it is found wrong, the endpoint's is used (AU2)
 */
export function createEndpointClient(fetch: typeof globalThis.fetch, now: () => number): EndpointClient {
  let clockOffset = 0;

  async function send(path: string, init: RequestInit, caller?: Caller): Promise<Response | null> {
    const headers = new Headers(init.headers);
    if (caller) {
      const { device, endpoint, privateKey } = caller;
      const token = await signDeviceToken(device, endpoint, now() + clockOffset, privateKey);
      headers.set('authorization', `Bearer ${token}`);
    }
    try {
      const signal = AbortSignal.timeout(REQUEST_TIMEOUT);
      return await fetch(path, { ...init, headers, signal, cache: 'no-store', credentials: 'omit' });
    } catch {
      return null;
    }
  }

  async function request<T>(
    path: string,
    init: RequestInit,
    schema: Schema<T>,
    caller?: Caller,
  ): Promise<Answer<T>> {
    let response = await send(path, init, caller);
    if (response?.status === 401) {
      const date = Date.parse(response.headers.get('date') ?? '');
      const answer = await readAnswer(response, schema);
      const outOfTime =
        'failure' in answer && answer.failure === 'problem' && answer.name === 'token-out-of-time';
      if (!outOfTime || Number.isNaN(date)) return answer;
      clockOffset = date - now();
      response = await send(path, init, caller);
    }
    return response ? readAnswer(response, schema) : { failure: 'unreachable' };
  }

  return {
    get: (path, schema, caller, etag) =>
      request(path, etag ? { headers: { 'if-none-match': etag } } : {}, schema, caller),
    post: (path, body, schema, caller) =>
      request(
        path,
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
        schema,
        caller,
      ),
  };
}

async function readAnswer<T>(response: Response, schema: Schema<T>): Promise<Answer<T>> {
  if (response.status === 304) return { notModified: true };
  let json: unknown;
  try {
    json = await response.json();
  } catch {
    return response.ok ? { failure: 'unreadable' } : problemOf(response, null);
  }
  if (!response.ok) {
    const problem = problemSchema.safeParse(json);
    return problemOf(response, problem.success ? problemName(problem.data) : null);
  }
  const data = schema.safeParse(json);
  return data.success ? { data: data.data, etag: response.headers.get('etag') } : { failure: 'unreadable' };
}

function problemOf(response: Response, name: ProblemName | null): RequestFailure {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isFinite(seconds) ? seconds * 1000 : null;
  return { failure: 'problem', name, status: response.status, retryAfter };
}
