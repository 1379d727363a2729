import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** How long running requests may take to finish once the endpoint is told to stop, in milliseconds. */
const GRACE = 10_000;
const SWEEP = 20;

export interface Listening {
  port: number;
  /** Takes no new request and resolves when the running ones are answered. */
  close(): Promise<void>;
}

/** Serves the application; rejects where the port cannot be had. Port 0 takes a free one. */
export async function listen(app: Hono, port: number, host: string): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      // A kept-alive connection that is busy now becomes idle later, and nobody else closes it then.
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
      const impatience = setTimeout(() => server.closeAllConnections(), GRACE);
      await closed;
      clearInterval(sweep);
      clearTimeout(impatience);
    },
  };
}
