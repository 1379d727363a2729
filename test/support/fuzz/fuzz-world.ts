import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type EnrolledDevice, enrolDevice } from '../device-requests.ts';
import { makePhoto } from '../make-photo.ts';
import { type Asker, createTwoUnits, type TwoUnits } from '../two-units.ts';
import type { ValidRequest } from './mutate-request.ts';

/** What stands beside the folder that is served, and may never be answered. */
export const SECRET = 'beside the served folder';

/** A photograph that the leader's log names, and of which nothing has come yet. */
export const PHOTO = makePhoto(150_000, 7);
const AT = '2026-11-23T08:40:00.000+08:00';

/** Two colleges at an endpoint that serves an app too, and what it takes to ask it very often. */
export interface FuzzWorld extends TwoUnits {
  /** One token for all requests of a role: the endpoint's clock stands still. */
  tokens: Record<Asker, string>;
  /** A second phone of the leader's, that has said nothing yet. */
  second: EnrolledDevice;
  send(request: ValidRequest, asker: Asker | null): Promise<Response>;
  /** Makes every table as it was at first, under the running application. */
  restore(): void;
  close(): Promise<void>;
}

export async function createFuzzWorld(): Promise<FuzzWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'qijintong-fuzz-'));
  const units = await createTwoUnits({ staticRoot: writeStaticApp(folder), trustProxy: true });
  const { application, devices } = units;
  const body = { kind: 'dormVisit', on: AT, place: { proof: 'none' }, photos: [PHOTO.photo] };
  await devices.leader.push([(await devices.leader.log({ body })).jws]);
  const second = await enrolDevice(application, 'own-leader');
  const snapshot = join(folder, 'snapshot.sqlite');
  takeSnapshot(application.location, snapshot);
  const token = (asker: Asker) => devices[asker].token(application.key.identity.id, application.time.now);
  const tokens = {
    leader: await token('leader'),
    clerk: await token('clerk'),
    office: await token('office'),
    admin: await token('admin'),
  };
  return {
    ...units,
    second,
    tokens,
    send: ({ method, path, headers, body }, asker) =>
      application.request(path, {
        method,
        headers: {
          ...(asker && { Authorization: `Bearer ${tokens[asker]}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    restore: () => restore(application.location, snapshot),
    async close() {
      await application.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function writeStaticApp(folder: string): string {
  const root = join(folder, 'served');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), SECRET);
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>七进通</title>');
  writeFileSync(join(root, 'assets/main-1a2b3c.js'), 'export {};');
  writeFileSync(join(root, 'assets/main-1a2b3c.js.br'), new Uint8Array([0x8b, 0x04, 0x80]));
  writeFileSync(join(root, '七.txt'), '七');
  return root;
}

function takeSnapshot(file: string, snapshot: string): void {
  const sqlite = new DatabaseSync(file);
  sqlite.prepare('VACUUM INTO ?').run(snapshot);
  sqlite.close();
}

function restore(file: string, snapshot: string): void {
  const sqlite = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  try {
    sqlite.prepare('ATTACH ? AS snapshot').run(snapshot);
    const tables = sqlite.prepare("SELECT name FROM snapshot.sqlite_master WHERE type = 'table'").all();
    sqlite.exec('BEGIN IMMEDIATE');
    for (const { name } of tables) {
      sqlite.exec(`DELETE FROM main."${name}"; INSERT INTO main."${name}" SELECT * FROM snapshot."${name}"`);
    }
    sqlite.exec('COMMIT');
  } finally {
    sqlite.close();
  }
}
