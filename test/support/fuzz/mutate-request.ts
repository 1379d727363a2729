import type { SeededRandom } from '../../../src/endpoint/demo/seeded-random.ts';
import { mutateJson, mutateText } from './mutate-json.ts';

/** A request as it goes out. */
export interface RawRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | null;
}

/** A request that would pass. A body of bytes goes as it is, any other as JSON. */
export interface ValidRequest {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'post', 'X'];
const PATH_PARTS = [
  ...['%00', '%', '%zz', '%ff', '%ed%a0%80', '%2e%2e%2f', '..%2f', '/../', '//', '/./', ';', '\\', '%5c'],
  ...[
    '%0d%0a',
    '?',
    '#',
    '&',
    '=',
    '+',
    '[]',
    '*',
    ':id',
    '.html',
    '.br',
    '/',
    '好',
    '😀',
    'x'.repeat(5_000),
  ],
];
const QUERY_PARTS = [
  ...[
    'unit=%00',
    'unit=%ff',
    'unit=',
    'semester=__proto__',
    '__proto__=1',
    'constructor[name]=1',
    'unit[]=a',
  ],
  ...[
    'person=own-leader',
    'year=99999999999',
    'year=-1',
    'before=%F0%9F',
    'from=2026-02-30',
    'what=%25',
    '=',
  ],
  ...['filing=plan', 'unit=own-college', 'text=%E4%BD', 'duty=toString', 'page=1e9', 'unit=a&unit=b', '&&&'],
];
const HEADERS = [
  ...['Content-Type', 'Content-Encoding', 'Content-Range', 'Accept', 'Accept-Encoding', 'Accept-Language'],
  ...['If-None-Match', 'If-Match', 'If-Modified-Since', 'Range', 'X-Forwarded-For', 'X-HTTP-Method-Override'],
  ...['Authorization', 'Cookie', 'Origin', 'Upload-Offset', 'Expect', 'Host'],
];
const HEADER_VALUES = [
  ...[
    '',
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'image/jpeg',
    'multipart/form-data',
  ],
  ...['gzip', 'br', '*', '"', 'W/"x"', '*, "a"', 'bytes=0-', 'bytes=-1', 'bytes 0-0/1', 'bytes 5-2/1'],
  ...[
    'bytes 0-999999999999/999999999999',
    ',',
    ';',
    '\x80\xff',
    'a'.repeat(8_000),
    '::1',
    '1.2.3.4, ::ffff:5.6.7.8',
  ],
  ...[
    'Bearer',
    'Bearer a.b.c',
    'Basic QTpC',
    'Bearer e30.e30.AA',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '100-continue',
  ],
];

/** The request with a few things wrong with it, or none. The same random numbers give the same request. */
export function mutateRequest(valid: ValidRequest, token: string | null, random: SeededRandom): RawRequest {
  const request = toRaw(valid, token, random);
  if (random.happens(0.05)) request.method = random.pick(METHODS);
  if (random.happens(0.2)) request.path = mutatePath(request.path, random);
  if (random.happens(0.15)) request.headers[random.pick(HEADERS)] = random.pick(HEADER_VALUES);
  if (token !== null && random.happens(0.05)) {
    request.headers.Authorization = `Bearer ${mutateToken(token, random)}`;
  }
  if (request.body && random.happens(0.15)) request.body = mutateBytes(request.body, random);
  return request;
}

function toRaw(
  { method, path, headers = {}, body }: ValidRequest,
  token: string | null,
  random: SeededRandom,
) {
  const request: RawRequest = { method, path, headers: { ...headers }, body: null };
  if (token !== null) request.headers.Authorization = `Bearer ${token}`;
  if (body instanceof Uint8Array) {
    request.body = new Uint8Array(body);
  } else if (body !== undefined) {
    let sent: unknown = body;
    for (let times = random.between(0, 3); times > 0; times -= 1) sent = mutateJson(sent, random);
    request.headers['Content-Type'] = 'application/json';
    request.body = toBytes(JSON.stringify(sent) ?? '');
  }
  return request;
}

function mutatePath(path: string, random: SeededRandom): string {
  const [before = '', query = ''] = path.split('?');
  if (random.happens(0.5)) {
    const parts = query === '' ? [] : query.split('&');
    const at = random.between(0, parts.length);
    parts.splice(at, random.between(0, 1), random.pick(QUERY_PARTS));
    return `${before}?${parts.join('&')}`;
  }
  const at = random.between(1, path.length);
  return path.slice(0, at) + random.pick(PATH_PARTS) + path.slice(at + random.between(0, 1));
}

/** A compact JWS with a header or a payload that says something else, or a text that is none. */
function mutateToken(token: string, random: SeededRandom): string {
  const parts = token.split('.');
  const at = random.between(0, 2);
  if (at < 2 && random.happens(0.7)) {
    const said: unknown = JSON.parse(Buffer.from(parts[at] ?? '', 'base64url').toString());
    parts[at] = Buffer.from(JSON.stringify(mutateJson(said, random)) ?? '').toString('base64url');
  } else {
    parts[at] = mutateText(parts[at] ?? '', random).replace(/[^\x21-\x7e]/g, '');
  }
  return parts.join(random.happens(0.05) ? '..' : '.');
}

const INSERTED = [
  ...['\0', '{', ']', ',', '"', '\\', '\\u0000', '\\ud800', '1e999', '-', '\ufeff', '"__proto__":{},'],
  ...['"name":1,"name":"a",', '[['.repeat(20_000), '9'.repeat(400), '\u2028', '/**/', 'undefined'],
];

/** Cut off, something put in, a bit flipped, bytes that are no UTF-8, keys said twice. */
function mutateBytes(bytes: Uint8Array, random: SeededRandom): Uint8Array<ArrayBuffer> {
  const at = random.between(0, bytes.length);
  const rest = bytes.subarray(at);
  switch (random.between(0, 3)) {
    case 0:
      return new Uint8Array(bytes.subarray(0, at));
    case 1: {
      const flipped = new Uint8Array(bytes);
      const byte = flipped[at];
      if (byte !== undefined) flipped[at] = byte ^ (1 << random.between(0, 7));
      return flipped;
    }
    case 2:
      return join(bytes.subarray(0, at), toBytes(random.pick(INSERTED)), rest);
    default:
      return join(bytes.subarray(0, at), random.bytes(random.between(1, 4)), rest);
  }
}

function join(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
