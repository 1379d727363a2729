import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** A real PostgreSQL of one's own, on a socket in a temporary folder. */
export interface PostgresServer {
  /** What `DATABASE_URL` takes. */
  urlOf(database: string): string;
  /** Makes a database as `CREATE DATABASE` does, and answers its URL. @param clauses follow its name */
  createDatabase(name: string, clauses?: string): Promise<string>;
  /** SIGKILL to the postmaster; its other processes then end by themselves. */
  kill(): Promise<void>;
  /** `pg_ctl stop -m immediate`: nothing is written any more, as in a power cut. */
  stopImmediately(): Promise<void>;
  /** Starts it again, which recovers what was committed. */
  start(): Promise<void>;
  dispose(): Promise<void>;
}

/** @param settings of the server, such as `max_connections=200` */
export async function startPostgres(settings: string[] = []): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'qijintong-pg-'));
  // PostgreSQL refuses to run as root; who it then runs as has to get at the folder.
  const isRoot = process.getuid?.() === 0;
  chmodSync(folder, 0o711);
  if (isRoot) await run('chown', ['postgres', folder]);
  const data = join(folder, 'data');

  function program(name: string, args: string[]): [string, string[]] {
    const path = join(findPrograms(), name);
    const asPostgres = ['--reuid=postgres', '--regid=postgres', '--clear-groups', path];
    return isRoot ? ['setpriv', [...asPostgres, ...args]] : [path, args];
  }
  const options = ["listen_addresses=''", `unix_socket_directories=${folder}`, ...settings];
  const startArgs = [
    '-D',
    data,
    '-w',
    '-s',
    '-l',
    join(folder, 'log'),
    '-o',
    options.map((each) => `-c ${each}`).join(' '),
  ];
  const urlOf = (database: string) => `postgres://app@localhost/${database}?host=${folder}`;

  async function start(): Promise<void> {
    // Its output would keep a pipe open for as long as the server runs.
    const child = spawn(...program('pg_ctl', [...startArgs, 'start']), { stdio: 'ignore' });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`PostgreSQL did not start: ${readFileSync(join(folder, 'log'), 'utf8')}`);
  }

  const server: PostgresServer = {
    urlOf,
    async createDatabase(name, clauses = '') {
      const client = new pg.Client(urlOf('postgres'));
      await client.connect();
      await client.query(`CREATE DATABASE ${name} ${clauses}`);
      await client.end();
      return urlOf(name);
    },
    async kill() {
      const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGKILL');
    },
    async stopImmediately() {
      await run(...program('pg_ctl', ['-D', data, '-s', '-w', '-m', 'immediate', 'stop']));
    },
    async start() {
      // Until the last process of a killed server is gone the next one refuses to start.
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await start();
        } catch (error) {
          if (attempt === ATTEMPTS) throw error;
        }
      }
    },
    async dispose() {
      await server.stopImmediately().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };

  const cluster = ['-D', data, '-U', 'app', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'];
  await run(...program('initdb', cluster));
  await start();
  return server;
}

const ATTEMPTS = 100;

/** The folder of the newest PostgreSQL's programs. */
export function findPrograms(): string {
  const [newest] = globSync('/usr/lib/postgresql/*/bin').sort((a, b) => versionOf(b) - versionOf(a));
  const folder = process.env.POSTGRES_BIN ?? newest;
  if (folder === undefined) {
    throw new Error(
      'The tests need PostgreSQL: install it, or set POSTGRES_BIN to the folder of its programs.',
    );
  }
  return folder;
}

function versionOf(folder: string): number {
  return Number(/\d+/.exec(folder)?.[0]);
}
