import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { PUSH_MAX_BYTES } from '../../src/domain/wire.ts';
import { findFreePort } from '../support/free-port.ts';
import { enrolPushClient, logVisits } from '../support/push-client.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';
import { checkIntegrity, readStoredLog } from '../support/stored-log.ts';

const MAIN = fileURLToPath(new URL('../../src/endpoint/main.ts', import.meta.url));

const running: RunningEndpoint[] = [];
afterAll(async () => {
  for (const endpoint of running) await endpoint.dispose();
});
async function start(...options: Parameters<typeof startEndpoint>): Promise<RunningEndpoint> {
  const endpoint = await startEndpoint(...options);
  running.push(endpoint);
  return endpoint;
}

/** Runs the endpoint where it is to give up at once. */
async function runToEnd(environment: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ...environment } });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const [code] = await once(child, 'close');
  return { code, complaints };
}

test('a bad environment is told in one sentence for each variable, and nothing is started', async () => {
  const dataDir = join(tmpdir(), 'qijintong-never-made');
  const { code, complaints } = await runToEnd({
    DATA_DIR: dataDir,
    PORT: '80a',
    PUBLIC_ORIGIN: 'https://campus.example/app/',
    TRUST_PROXY: 'yes',
  });
  expect(code).toBe(1);
  expect(complaints.trim().split('\n')).toEqual([
    'PORT has to be a whole number from 0 to 65535.',
    'PUBLIC_ORIGIN has to look like https://qijintong.example.edu, without a path.',
    'TRUST_PROXY has to be 1 behind a reverse proxy, else 0.',
  ]);
  expect(existsSync(dataDir)).toBe(false);
});

test('a data folder that cannot be had is told in one sentence', async () => {
  const { code, complaints } = await runToEnd({ PORT: '0', DATA_DIR: join(MAIN, 'no-folder') });
  expect(code).toBe(1);
  expect(complaints).toMatch(/^The database \S+main\.ts\/no-folder\/qijintong\.sqlite cannot be used: .*\n$/);
});

test('a port that is taken is told in one sentence', async () => {
  const endpoint = await start();
  const other = mkdtempSync(join(tmpdir(), 'qijintong-'));
  const { code, complaints } = await runToEnd({ PORT: new URL(endpoint.links.origin).port, DATA_DIR: other });
  rmSync(other, { recursive: true });
  expect(code).toBe(1);
  expect(complaints).toMatch(/^The endpoint cannot listen on 127\.0\.0\.1 port \d+: .*\n$/);
});

test('EN1 links carry the public origin, and HTTPS is then insisted on', async () => {
  const port = String(await findFreePort());
  const endpoint = await start({ environment: { PUBLIC_ORIGIN: 'https://campus.example', PORT: port } });
  expect(endpoint.links.office).toMatch(/^https:\/\/campus\.example\/e\/[0-9A-Z]{10}$/);
  const { headers } = await fetch(`http://localhost:${port}/api/health`);
  expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
});

test('AU2 every answer tells the endpoint’s time', async () => {
  const endpoint = await start();
  const { headers } = await fetch(`${endpoint.links.origin}/api/reference`);
  expect(Math.abs(Date.parse(headers.get('Date') ?? '') - Date.now())).toBeLessThan(5_000);
});

test('SY1 SIGTERM lets running pushes finish, closes the database and ends with 0', async () => {
  const endpoint = await start();
  const client = await enrolPushClient(endpoint.links.office ?? '');
  const entries = await logVisits(client.device, 200);
  const answer = client.push(entries);
  // Long enough for the request to have arrived, not for its 200 signatures to have been verified.
  await new Promise((resolve) => setTimeout(resolve, 15));
  const [code, outcome] = await Promise.all([endpoint.stop(), answer.catch(() => null)]);
  expect(code).toBe(0);
  expect(readdirSync(endpoint.dataDir)).toEqual(['qijintong.sqlite']);
  expect((await readStoredLog(endpoint.databaseFile)).entries).toHaveLength(outcome ? 200 : 0);
});

test('SY3 a body that is said to be one byte too long is answered 413 before it is sent', async () => {
  const endpoint = await start();
  const client = await enrolPushClient(endpoint.links.office ?? '');
  const token = await client.device.token(client.endpoint, Date.now());
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const push = request(`${endpoint.links.origin}/api/log`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Content-Length': PUSH_MAX_BYTES + 1,
      },
    });
    push.on('response', (response) => {
      resolve(response.statusCode);
      push.destroy();
    });
    push.on('error', reject);
    push.flushHeaders();
  });
  expect(status).toBe(413);
});

test('SY3 a body without a length is cut off at 1 MiB', async () => {
  const endpoint = await start();
  const client = await enrolPushClient(endpoint.links.office ?? '');
  const token = await client.device.token(client.endpoint, Date.now());
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const push = request(`${endpoint.links.origin}/api/log`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    });
    push.on('response', (response) => resolve(response.resume().statusCode));
    push.on('error', reject);
    for (let sent = 0; sent <= PUSH_MAX_BYTES; sent += 64 * 1024) push.write(' '.repeat(64 * 1024));
    push.end();
  });
  expect(status).toBe(413);
  expect((await readStoredLog(endpoint.databaseFile)).entries).toEqual([]);
});

test('LG5 two processes on one data folder do not store a push twice, nor fork the chain', async () => {
  const one = await start();
  const two = await start({ dataDir: one.dataDir });
  expect(two.links.office).toBeDefined();
  const client = await enrolPushClient(one.links.office ?? '');
  const entries = await logVisits(client.device, 300);

  const pushTo = async ({ links }: RunningEndpoint, begin: number) => {
    const response = await fetch(`${links.origin}/api/log`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${await client.device.token(client.endpoint, Date.now())}`,
      },
      body: JSON.stringify({ entries: entries.slice(begin, begin + 10).map(({ jws }) => jws) }),
    });
    return [response.status, (await response.json()).receipt];
  };
  for (let begin = 0; begin < entries.length; begin += 10) {
    const [a, b] = await Promise.all([pushTo(one, begin), pushTo(two, begin)]);
    expect(a).toEqual(b);
    expect(a[0]).toBe(200);
  }
  const log = await readStoredLog(one.databaseFile);
  expect(log.entries.map(({ jws }) => jws)).toEqual(entries.map(({ jws }) => jws));
  expect(log.forks).toEqual([]);
  expect(log.receipts).toHaveLength(30);
  expect(checkIntegrity(one.databaseFile)).toBe('ok');
});
