/** What may happen to one request. */
export type Fault = 'none' | 'requestLost' | 'answerLost' | 'answeredTwice' | 500 | 413 | 429;

/** A network between a phone and the real application, of which a test decides what becomes of each request. */
export interface FaultyNetwork {
  fetch: typeof globalThis.fetch;
  /** Faults for the next requests, in order; then none. */
  faults: Fault[];
  /** Whether nothing gets through at all. */
  isDown: boolean;
  /** Every request that was sent, lost ones too, as `METHOD path`. */
  requests: string[];
}

/** @param answer the application, as Hono's `request` takes it */
export function createFaultyNetwork(
  answer: (path: string, init: RequestInit) => Response | Promise<Response>,
  now: () => number,
): FaultyNetwork {
  const network: FaultyNetwork = { fetch: send, faults: [], isDown: false, requests: [] };

  async function send(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const path = String(input);
    network.requests.push(`${init.method ?? 'GET'} ${path}`);
    const fault = network.isDown ? 'requestLost' : (network.faults.shift() ?? 'none');
    switch (fault) {
      case 'requestLost':
        throw new TypeError('Failed to fetch');
      case 'answerLost':
        await answer(path, init);
        throw new TypeError('Failed to fetch');
      case 'answeredTwice':
        await answer(path, init);
        break;
      case 500:
      case 413:
      case 429:
        return new Response('<html>a proxy speaks</html>', {
          status: fault,
          headers: { 'retry-after': '7' },
        });
      case 'none':
        break;
    }
    const response = await answer(path, init);
    // The server on the socket adds the date; the application without one does not.
    response.headers.set('date', new Date(now()).toUTCString());
    return response;
  }
  return network;
}
