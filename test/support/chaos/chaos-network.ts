import type { ChaosEndpoint } from './chaos-endpoint.ts';

/** What may happen to one request. `delayed`: it arrives after the phone's next one, and nobody waits for its answer. */
export type ChaosFault =
  | 'none'
  | 'requestLost'
  | 'answerLost'
  | 'answeredTwice'
  | 'delayed'
  | 500
  | 413
  | 429
  | { killedAfter: number };

export interface ChaosNetwork {
  fetch: typeof globalThis.fetch;
  /** Faults for the next requests, in order; then none. */
  faults: ChaosFault[];
  /** Lets what is still on its way arrive. */
  settle(): Promise<void>;
}

/** The network between one phone and the endpoint. */
export function createChaosNetwork(endpoint: ChaosEndpoint, time: { now: number }): ChaosNetwork {
  let delayed: (() => Promise<unknown>)[] = [];
  const network: ChaosNetwork = { fetch: send, faults: [], settle };

  async function settle(): Promise<void> {
    const due = delayed;
    delayed = [];
    for (const arrive of due) await arrive();
  }

  async function send(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const answer = await face(network.faults.shift() ?? 'none', String(input), init);
    if (!answer) throw new TypeError('Failed to fetch');
    // The server on the socket adds the date; the application without one does not.
    answer.headers.set('date', new Date(time.now).toUTCString());
    return answer;
  }

  async function face(fault: ChaosFault, path: string, init: RequestInit): Promise<Response | null> {
    if (typeof fault === 'object') return endpoint.requestAndKill(path, init, fault.killedAfter);
    switch (fault) {
      case 'requestLost':
        return null;
      case 'answerLost':
        await endpoint.request(path, init);
        return null;
      case 'answeredTwice':
        await endpoint.request(path, init);
        return endpoint.request(path, init);
      case 'delayed':
        delayed.push(() => endpoint.request(path, init));
        return null;
      case 500:
      case 413:
      case 429:
        return new Response('<html>a proxy speaks</html>', {
          status: fault,
          headers: { 'retry-after': '7' },
        });
      case 'none': {
        const answer = await endpoint.request(path, init);
        await settle();
        return answer;
      }
      default:
        throw new Error(`A fault without effect: ${JSON.stringify(fault satisfies never)}`);
    }
  }
  return network;
}
