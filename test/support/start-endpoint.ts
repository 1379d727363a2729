import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/endpoint/main.ts', import.meta.url));
const READY = 'Ctrl+C stops it.';
/** Names the folder of a demo that was filled before, so that not each test has to wait for that. */
export const FILLED_DEMO = 'QIJINTONG_FILLED_DEMO';

export interface EndpointOptions {
  /** Fill the data folder with the demo campus where it is empty. */
  demo?: boolean;
  /** A folder to use, and to leave where it is; by default a fresh one that `dispose` takes away. */
  dataDir?: string;
  /** Name no folder: the demo then makes one of its own and takes it away. Nothing can be restarted on it. */
  throwAway?: boolean;
  /** More environment; with a `PUBLIC_ORIGIN` name the `PORT` too, which the links then do not tell. */
  environment?: Record<string, string>;
}

/** The links that the endpoint printed at its last start. */
interface EndpointLinks {
  /** Without a slash at its end. */
  origin: string;
  leader?: string;
  clerk?: string;
  office?: string;
  poster?: string;
}

export interface RunningEndpoint {
  readonly links: EndpointLinks;
  readonly dataDir: string;
  readonly databaseFile: string;
  /** All that it said on stderr, for a test's message or for asserting silence. */
  readonly complaints: string;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** Starts it again on the same port and data. The links printed first stay valid, fresh ones join them. */
  restart(): Promise<void>;
  /** Stops it and takes its data away. */
  dispose(): Promise<void>;
}

/**
 * The real endpoint as its own process, answering when this resolves.
 *
 * ```ts
 * const endpoint = await startEndpoint({ demo: true });
 * await page.goto(endpoint.links.leader);
 * await endpoint.kill();     // the network and the server are gone …
 * await endpoint.restart();  // … and back: same port, same data
 * await endpoint.dispose();  // in afterAll
 * ```
 */
export async function startEndpoint(options: EndpointOptions = {}): Promise<RunningEndpoint> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'qijintong-test-'));
  const filled = process.env[FILLED_DEMO];
  if (options.demo && options.dataDir === undefined && filled) cpSync(filled, dataDir, { recursive: true });
  const folder = options.throwAway ? {} : { DATA_DIR: dataDir };
  let complaints = '';
  let port = '0';
  let child: ChildProcess;
  let links: EndpointLinks;

  async function start(): Promise<void> {
    child = spawn(process.execPath, [MAIN, ...(options.demo ? ['--demo'] : [])], {
      env: { ...process.env, ...folder, PORT: port, ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    links = readLinks(await untilReady(child, () => complaints));
    port = new URL(links.origin).port;
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    return child.exitCode;
  }

  function removeData(): void {
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  }

  await start().catch((error: unknown) => {
    removeData();
    throw error;
  });
  return {
    get links() {
      return links;
    },
    get complaints() {
      return complaints;
    },
    dataDir,
    databaseFile: join(dataDir, 'qijintong.sqlite'),
    async kill() {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    restart: start,
    async dispose() {
      await end('SIGTERM');
      removeData();
    },
  };
}

function untilReady(child: ChildProcess, complaints: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes(READY)) resolve(said);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`The endpoint ended before it was ready (${code ?? signal}): ${complaints()}`)),
    );
  });
}

function readLinks(said: string): EndpointLinks {
  const links = new Map([...said.matchAll(/^ {2}(\w+) +(\S+)/gm)].map(([, name, url]) => [name, url]));
  const app = links.get('app');
  if (!app) throw new Error(`The endpoint printed no address: ${said}`);
  const link = (name: 'leader' | 'clerk' | 'office' | 'poster') => {
    const url = links.get(name);
    return url === undefined ? {} : { [name]: url };
  };
  return {
    origin: new URL(app).origin,
    ...link('leader'),
    ...link('clerk'),
    ...link('office'),
    ...link('poster'),
  };
}
