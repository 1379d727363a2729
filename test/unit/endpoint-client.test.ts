import { expect, test } from 'vitest';
import { createEndpointClient } from '../../src/sync/endpoint-client.ts';
import { createKeyPair } from '../support/key-pair.ts';

const { id: device, privateKey } = await createKeyPair();
const caller = { device, privateKey, endpoint: device };
const PIECES = ['七进通', '，', '每一段都算数'].map((text) => new TextEncoder().encode(text));

/** A network that brings an answer piece by piece, and hears when the request is called off. */
function bring(pieces: Uint8Array<ArrayBuffer>[], isWhole: boolean): typeof fetch {
  return async (_, init) => {
    init?.signal?.throwIfAborted();
    return new Response(
      new ReadableStream({
        start(controller) {
          for (const piece of pieces) controller.enqueue(piece);
          if (isWhole) controller.close();
          init?.signal?.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
        },
      }),
    );
  };
}

test('EX3 a file tells of every piece as it comes, and is whole in the end', async () => {
  const received: number[] = [];
  const client = createEndpointClient(bring(PIECES, true), Date.now);
  const answer = await client.bytes(
    '/api/office/export',
    { method: 'GET', onBytes: (bytes) => received.push(bytes) },
    caller,
  );
  expect(received).toEqual([9, 12, 30]);
  expect('bytes' in answer && new TextDecoder().decode(answer.bytes)).toBe('七进通，每一段都算数');
});

test.each([
  ['before it was sent', true],
  ['while it came', false],
])('EX3 a file that is called off %s ends as one that never came', async (_, isEarly) => {
  const stop = new AbortController();
  if (isEarly) stop.abort();
  const client = createEndpointClient(bring(PIECES, false), Date.now);
  const answer = await client.bytes(
    '/api/office/export',
    { method: 'GET', stop: stop.signal, onBytes: (bytes) => bytes >= 30 && stop.abort() },
    caller,
  );
  expect(answer).toEqual({ failure: 'unreachable' });
});

test('AU4 a run of requests carries one token; a clock that moved on or back, or another endpoint, gets its own', async () => {
  let time = 1_800_000_000_000;
  const tokens: (string | null)[] = [];
  const client = createEndpointClient(
    async (_, init) => {
      tokens.push(new Headers(init?.headers).get('authorization'));
      return new Response('');
    },
    () => time,
  );
  const ask = (by = caller) => client.bytes('/api/blobs/x', { method: 'HEAD' }, by);
  await ask();
  time += 29_000;
  await ask();
  time += 1_000;
  await ask();
  time -= 10_000;
  await ask();
  await ask({ ...caller, endpoint: 'B'.repeat(43) });
  expect(tokens.map((token) => tokens.indexOf(token))).toEqual([0, 0, 2, 3, 4]);
});
