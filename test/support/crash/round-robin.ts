import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

export interface RoundRobin {
  origin: string;
  close(): Promise<void>;
}

/** A proxy that hands each request to the next of the endpoints in turn; one that does not answer is 502, as with nginx. */
export async function startRoundRobin(origins: string[]): Promise<RoundRobin> {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;

  function forward(asked: IncomingMessage, answer: ServerResponse): void {
    const origin = origins[turn % origins.length] ?? '';
    turn += 1;
    const { method, headers, url } = asked;
    const upstream = request(new URL(url ?? '/', origin), { method, headers, agent }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
      response.on('error', () => answer.destroy());
    });
    upstream.on('error', () => {
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end();
    });
    asked.pipe(upstream);
  }

  const server = createServer(forward).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    async close() {
      server.closeAllConnections();
      server.close();
      agent.destroy();
    },
  };
}
