import { createHash, randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import policyJson from '../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { policySchema } from '../../src/domain/regulation/policy.ts';
import { createApplication } from '../../src/endpoint/application.ts';
import { openDatabase } from '../../src/endpoint/database/open-database.ts';
import { prepareDemo } from '../../src/endpoint/demo/prepare-demo.ts';
import type { Dependencies } from '../../src/endpoint/dependencies.ts';
import { loadEndpointKey } from '../../src/endpoint/identity/endpoint-key.ts';
import { listen } from '../../src/endpoint/listen.ts';
import { createProgressBook } from '../../src/endpoint/progress/progress-book.ts';

/** The endpoint in this process, serving a copy of the built app of which new versions can be published. */
export interface PublishedApp {
  origin: string;
  leader: string;
  poster: string;
  /** The same app with a mark in its page, as the next build would put it there. */
  publish(version: string): void;
  /** Takes files of the build away whose names begin so, as the next build would. */
  withdraw(prefix: string): void;
  dispose(): Promise<void>;
}

export async function publishApp(): Promise<PublishedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'qijintong-app-'));
  const staticRoot = join(folder, 'dist');
  cpSync('dist', staticRoot, { recursive: true });
  const database = await openDatabase(join(folder, 'qijintong.sqlite'));
  const policy = policySchema.parse(policyJson);
  const dependencies: Dependencies = {
    database,
    key: await loadEndpointKey(database),
    policy,
    clock: Date.now,
    randomBytes,
    progress: createProgressBook({ database, policy, clock: Date.now }),
  };
  const demo = await prepareDemo(dependencies);
  const app = createApplication(dependencies, { staticRoot, trustProxy: false, https: false });
  const server = await listen(app, 0, '127.0.0.1');
  const origin = `http://localhost:${server.port}`;
  const links = new Map(demo.links(origin).map(({ name, url }) => [name, url]));
  return {
    origin,
    leader: links.get('leader') ?? '',
    poster: links.get('poster') ?? '',
    publish: (version) => publish(staticRoot, version),
    withdraw(prefix) {
      const assets = join(staticRoot, 'assets');
      for (const name of readdirSync(assets)) if (name.startsWith(prefix)) rmSync(join(assets, name));
    },
    async dispose() {
      await server.close();
      await database.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Writes the mark and, as the build does, the page's new revision into the worker's list. */
function publish(root: string, version: string): void {
  const page = readFileSync(join('dist', 'index.html'), 'utf8').replace(
    '<head>',
    `<head><meta name="version" content="${version}">`,
  );
  const revision = createHash('md5').update(page).digest('hex');
  const worker = readFileSync(join('dist', 'service-worker.js'), 'utf8').replace(
    /\{"revision":"\w+","url":"index.html"\}/,
    `{"revision":"${revision}","url":"index.html"}`,
  );
  if (!worker.includes(revision)) throw new Error('the worker does not list index.html');
  for (const [name, text] of [
    ['index.html', page],
    ['service-worker.js', worker],
  ] as const) {
    for (const compressed of ['.br', '.gz']) rmSync(join(root, name + compressed), { force: true });
    writeFileSync(join(root, name), text);
  }
}
