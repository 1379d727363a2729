import type { CryptoKey } from 'jose';
import type { z } from 'zod/mini';
import { signDeviceToken, TOKEN_USE } from '../domain/device-token.ts';
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

/** A request about the bytes of something, not about JSON. */
export interface BytesRequest {
  method: 'HEAD' | 'GET' | 'PUT';
  headers?: Record<string, string>;
  body?: Uint8Array<ArrayBuffer>;
  /** In milliseconds, where it may take longer than other requests. */
  timeout?: number;
  /** Calls the request off: it then ends as one that could not be sent. */
  stop?: AbortSignal;
  /** Told of every piece of the answer, with how many bytes have come. */
  onBytes?: (received: number) => void;
}
export type BytesAnswer = { headers: Headers; bytes: Uint8Array<ArrayBuffer> } | RequestFailure;

export interface EndpointClient {
  get<T>(path: string, schema: Schema<T>, caller: Caller, etag?: string): Promise<Answer<T>>;
  post<T>(path: string, body: unknown, schema: Schema<T>, caller?: Caller): Promise<Answer<T>>;
  bytes(path: string, request: BytesRequest, caller: Caller): Promise<BytesAnswer>;
}
type Schema<T> = z.ZodMiniType<T>;
type TimedInit = RequestInit & Pick<BytesRequest, 'timeout' | 'stop'>;

/**
 * The endpoint as the phone sees it. Every answer is parsed, every refusal is a value, nothing throws.
 *
 * @param now the phone's clock in milliseconds since the epoch; when it is found wrong, the endpoint's is used (AU2)
 */
export function createEndpointClient(fetch: typeof globalThis.fetch, now: () => number): EndpointClient {
  let clockOffset = 0;
  let held: { caller: Caller; signedAt: number; token: string } | null = null;

  /** One for several requests: to sign takes a slow phone longer than many an answer (AU4). */
  async function tokenOf(caller: Caller): Promise<string> {
    const time = now() + clockOffset;
    const age = held && isSame(held.caller, caller) ? time - held.signedAt : -1;
    if (held && 0 <= age && age < TOKEN_USE * 1000) return held.token;
    const token = await signDeviceToken(caller.device, caller.endpoint, time, caller.privateKey);
    held = { caller, signedAt: time, token };
    return token;
  }

  async function send(
    path: string,
    { timeout = REQUEST_TIMEOUT, stop, ...init }: TimedInit,
    caller?: Caller,
  ): Promise<Response | null> {
    const headers = new Headers(init.headers);
    if (caller) headers.set('authorization', `Bearer ${await tokenOf(caller)}`);
    try {
      const signal = firstOf([AbortSignal.timeout(timeout), ...(stop ? [stop] : [])]);
      return await fetch(path, { ...init, headers, signal, cache: 'no-store', credentials: 'omit' });
    } catch {
      return null;
    }
  }

  /** Sends once more by the endpoint's clock where the phone's was wrong (AU2). */
  async function sendInTime(path: string, init: TimedInit, caller?: Caller): Promise<Response | null> {
    const response = await send(path, init, caller);
    if (response?.status !== 401) return response;
    const date = Date.parse(response.headers.get('date') ?? '');
    if (Number.isNaN(date) || !(await mayBeOutOfTime(response, init))) return response;
    clockOffset = date - now();
    return send(path, init, caller);
  }

  async function request<T>(
    path: string,
    init: RequestInit,
    schema: Schema<T>,
    caller?: Caller,
  ): Promise<Answer<T>> {
    const response = await sendInTime(path, init, caller);
    return response ? readAnswer(response, schema) : { failure: 'unreachable' };
  }

  async function bytes(
    path: string,
    { onBytes, ...init }: BytesRequest,
    caller: Caller,
  ): Promise<BytesAnswer> {
    const response = await sendInTime(path, init, caller);
    if (!response) return { failure: 'unreachable' };
    if (!response.ok) return readFailure(response);
    try {
      return { headers: response.headers, bytes: await readBytes(response, onBytes) };
    } catch {
      return { failure: 'unreachable' };
    }
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
    bytes,
  };
}

function isSame(a: Caller, b: Caller): boolean {
  return a.device === b.device && a.endpoint === b.endpoint;
}

/** `AbortSignal.any`, which browsers have only since 2023. */
function firstOf(signals: AbortSignal[]): AbortSignal {
  const first = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) first.abort();
    signal.addEventListener('abort', () => first.abort(), { once: true });
  }
  return first.signal;
}

async function readBytes(
  response: Response,
  onBytes: BytesRequest['onBytes'],
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = onBytes && response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    received += value.length;
    onBytes(received);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** An answer to HEAD has no body that would tell; the right time does no harm. */
async function mayBeOutOfTime(response: Response, { method }: RequestInit): Promise<boolean> {
  if (method === 'HEAD') return true;
  const failure = await readFailure(response.clone());
  return failure.failure === 'problem' && failure.name === 'token-out-of-time';
}

async function readAnswer<T>(response: Response, schema: Schema<T>): Promise<Answer<T>> {
  if (response.status === 304) return { notModified: true };
  if (!response.ok) return readFailure(response);
  try {
    const data = schema.safeParse(await response.json());
    if (data.success) return { data: data.data, etag: response.headers.get('etag') };
  } catch {
    // Falls through: not JSON at all.
  }
  return { failure: 'unreadable' };
}

/** The refusal in an answer that is not `ok`. */
async function readFailure(response: Response): Promise<RequestFailure> {
  let json: unknown;
  try {
    json = await response.json();
  } catch {
    return problemOf(response, null);
  }
  const problem = problemSchema.safeParse(json);
  return problemOf(response, problem.success ? problemName(problem.data) : null);
}

function problemOf(response: Response, name: ProblemName | null): RequestFailure {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isFinite(seconds) ? seconds * 1000 : null;
  return { failure: 'problem', name, status: response.status, retryAfter };
}
