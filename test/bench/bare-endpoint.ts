import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/**
 * What `push.ts` measures the endpoint against, run as a process of its own with a SQLite file as its argument: Hono and
 * `node:sqlite`, by hand and as quick as they go. It asks nobody who they are and gives no receipt; it verifies each
 * entry's signature with the key that was sent to `/keys` and stores its text, one transaction for each request.
 */
const sqlite = new DatabaseSync(process.argv[2] ?? '');
sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
sqlite.exec('CREATE TABLE entries (id TEXT NOT NULL UNIQUE, jws TEXT NOT NULL)');
const insert = sqlite.prepare('INSERT INTO entries (id, jws) VALUES (?, ?)');
const begin = sqlite.prepare('BEGIN IMMEDIATE');
const commit = sqlite.prepare('COMMIT');
const keys = new Map<string, KeyObject>();

function readSigned(jws: string): { id: string; jws: string } {
  const [header = '', payload = '', signature = ''] = jws.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
  const key = keys.get(kid);
  const signed = Buffer.from(`${header}.${payload}`);
  const bytes = Buffer.from(signature, 'base64url');
  if (!key || !verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, bytes)) {
    throw new Error('Not signed');
  }
  return { id: JSON.parse(Buffer.from(payload, 'base64url').toString()).id, jws };
}

const app = new Hono();
app.post('/keys', async (context) => {
  const { device, publicKey } = await context.req.json();
  keys.set(device, createPublicKey({ key: publicKey, format: 'jwk' }));
  return context.json({});
});
app.post('/api/log', async (context) => {
  const { entries } = await context.req.json<{ entries: string[] }>();
  const read = entries.map(readSigned);
  begin.run();
  for (const { id, jws } of read) insert.run(id, jws);
  commit.run();
  return context.json({ stored: read.length });
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.(port));
