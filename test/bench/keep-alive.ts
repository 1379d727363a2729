import { once } from 'node:events';
import { connect } from 'node:net';

/** A connection that is kept alive, and takes one request after the other. */
export interface KeptConnection {
  /** Sends the bytes of one request; resolves when its answer is complete, rejects where that is not 200. */
  send(request: Buffer): Promise<void>;
  close(): void;
}

/** The bytes of a request that posts JSON, written before the clock starts. */
export function writePost(origin: string, path: string, body: string, headers: string[] = []): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${new URL(origin).host}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/**
 * Opens one. Node's own client costs about as much as the endpoint that is measured, on the same machine: this one
 * reads no more of an answer than its status and its length.
 */
export async function keepConnection(origin: string): Promise<KeptConnection> {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(origin).port), noDelay: true });
  await once(socket, 'connect');
  let received = '';
  let settle: { resolve(): void; reject(error: Error): void } | null = null;
  socket.setEncoding('latin1');
  socket.on('data', (text: string) => {
    received += text;
    const headEnd = received.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(received.slice(0, headEnd))?.[1]);
    if (Number.isNaN(length)) settle?.reject(new Error('Answered without a length'));
    if (received.length < headEnd + 4 + length) return;
    if (received.startsWith('HTTP/1.1 200 ')) settle?.resolve();
    else settle?.reject(new Error(`Answered ${received}`));
    received = '';
  });
  socket.on('close', () => settle?.reject(new Error('The connection was closed')));
  return {
    send(request) {
      return new Promise((resolve, reject) => {
        settle = { resolve, reject };
        socket.write(request);
      });
    },
    close: () => socket.destroy(),
  };
}
