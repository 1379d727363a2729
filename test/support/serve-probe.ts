import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildProbe, typeOf } from './build-probe.ts';

/** The page on a port of this machine, for browsers whose requests a test cannot answer itself. */
export async function serveProbe(probe: string): Promise<{ origin: string; close(): void }> {
  const files = await buildProbe(probe);
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    const body = files.get(name);
    if (body === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': typeOf(name) }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}
