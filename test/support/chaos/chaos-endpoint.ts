import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import policyJson from '../../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { policySchema } from '../../../src/domain/regulation/policy.ts';
import { createApplication } from '../../../src/endpoint/application.ts';
import { openSqlite } from '../../../src/endpoint/database/node-sqlite.ts';
import type { Tables } from '../../../src/endpoint/database/tables.ts';
import type { Dependencies } from '../../../src/endpoint/dependencies.ts';
import { issueEnrolmentCode } from '../../../src/endpoint/enrolment/issue-code.ts';
import { loadEndpointKey } from '../../../src/endpoint/identity/endpoint-key.ts';
import { createProgressBook } from '../../../src/endpoint/progress/progress-book.ts';

/** In memory where the system has such a folder: processes are killed here, not the power. */
const FOLDERS = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const SOCKET = {
  incoming: { socket: { remoteAddress: '192.0.2.1', remotePort: 50_000, remoteFamily: 'IPv4' } },
};
const policy = policySchema.parse(policyJson);

/** The real application on a real SQLite file, which may be killed, and restored from a backup. */
export interface ChaosEndpoint {
  readonly dependencies: Dependencies;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Answers a request from a process that is killed so many turns of the event loop after it came; `null` where it did not live to answer. */
  requestAndKill(path: string, init: RequestInit, turns: number): Promise<Response | null>;
  issueCode(person: string): Promise<string>;
  backUp(): void;
  /** Puts the last backup in the place of the database, and starts again. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

interface Process {
  dependencies: Dependencies;
  app: ReturnType<typeof createApplication>;
  snapshot(file: string): void;
  /** As SIGKILL would: what was not committed is gone. */
  kill(): void;
}

/** @param template an SQLite file with the roster, closed */
export async function startChaosEndpoint(template: string, time: { now: number }): Promise<ChaosEndpoint> {
  const folder = mkdtempSync(join(FOLDERS, 'qijintong-chaos-'));
  const file = join(folder, 'endpoint.sqlite');
  const backup = join(folder, 'backup.sqlite');
  copyFileSync(template, file);
  let running = await startProcess(file, time);

  return {
    get dependencies() {
      return running.dependencies;
    },
    request: async (path, init) => running.app.request(path, init, SOCKET),
    async requestAndKill(path, init, turns) {
      const victim = running;
      const answered = Promise.resolve(victim.app.request(path, init, SOCKET)).catch(() => null);
      for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      victim.kill();
      // What a dead process would complain of, nobody hears.
      const { error } = console;
      console.error = () => undefined;
      const response = await answered;
      console.error = error;
      running = await startProcess(file, time);
      return response?.ok ? response : null;
    },
    issueCode: (person) => issueEnrolmentCode(running.dependencies, person, 'test'),
    backUp() {
      rmSync(backup, { force: true });
      running.snapshot(backup);
    },
    async restore() {
      running.kill();
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
      copyFileSync(backup, file);
      running = await startProcess(file, time);
    },
    async close() {
      running.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startProcess(file: string, time: { now: number }): Promise<Process> {
  const sqlite = openSqlite(file);
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
  const clock = () => time.now;
  const dependencies: Dependencies = {
    ...{ database, policy, clock, randomBytes },
    key: await loadEndpointKey(database),
    progress: createProgressBook({ database, policy, clock }),
  };
  return {
    dependencies,
    app: createApplication(dependencies, { staticRoot: null, trustProxy: false, https: false }),
    snapshot: (to) => void sqlite.prepare('VACUUM INTO ?').run([to]),
    kill: () => sqlite.close(),
  };
}
