import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { enrolmentCodeToLink } from '../domain/enrolment.ts';
import { createApplication } from './application.ts';
import { campusToday } from './campus-time.ts';
import { openDatabase } from './database/open-database.ts';
import { createThrowAwayFolder, type DatabasePlace, findPostgres, openDataFolder } from './database-place.ts';
import { prepareDemo } from './demo/prepare-demo.ts';
import type { Dependencies } from './dependencies.ts';
import { firstOfficeCode } from './enrolment/first-office.ts';
import { readEnvironment } from './environment.ts';
import { loadEndpointKey } from './identity/endpoint-key.ts';
import { listen } from './listen.ts';
import { loadPolicy } from './load-policy.ts';
import { createProgressBook } from './progress/progress-book.ts';
import { type WelcomeLink, welcomeText } from './welcome.ts';

const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
const environment = readEnvironment(process.env);
if ('complaints' in environment) {
  for (const complaint of environment.complaints) console.error(complaint);
  process.exit(1);
}

const { port, host, publicOrigin, dataDir, databaseUrl, trustProxy } = environment;
const place = findDatabase();
const database = await openDatabase(place.location).catch((error: Error) => {
  console.error(`The database ${place.name} cannot be used: ${error.message}.`);
  process.exit(1);
});
const policy = loadPolicy(campusToday({ clock: Date.now }));
const dependencies: Dependencies = {
  database,
  key: await loadEndpointKey(database),
  policy,
  clock: Date.now,
  randomBytes,
  progress: createProgressBook({ database, policy, clock: Date.now }),
};

const built = fileURLToPath(new URL('../../dist', import.meta.url));
const staticRoot = existsSync(built) ? built : null;
const https = publicOrigin?.startsWith('https:') ?? false;
const demo = values.demo ? await prepareDemo(dependencies) : null;
const officeCode = demo ? null : await firstOfficeCode(dependencies);

const server = await listen(
  createApplication(dependencies, { staticRoot, trustProxy, https }),
  port,
  host,
).catch(async (error: Error) => {
  console.error(`The endpoint cannot listen on ${host} port ${port}: ${error.message}.`);
  await database.destroy();
  place.release();
  process.exit(1);
});

let isStopping = false;
async function stop(): Promise<void> {
  isStopping = true;
  await Promise.all([server.close(), dependencies.progress.close()]);
  await database.destroy();
  place.release();
  process.exit(0);
}
// Before anything is printed: who reads that the endpoint is ready may stop it at once.
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

const origin = publicOrigin ?? `http://localhost:${server.port}`;
const links: WelcomeLink[] = [{ name: 'app', url: `${origin}/` }];
if (demo) links.push(...demo.links(origin));
if (officeCode !== null) {
  links.push({
    name: 'office',
    url: enrolmentCodeToLink(origin, officeCode),
    note: 'enrols the first office device',
  });
}
const remarks = staticRoot === null ? ['There is no built app in dist/: only the API is served.'] : [];
console.log(welcomeText(links, remarks));

// After it is ready: whoever asks meanwhile waits for the log to be read, and nobody else does.
dependencies.progress.read().catch((error: unknown) => {
  if (!isStopping) console.error(error);
});

function findDatabase(): DatabasePlace {
  if (databaseUrl !== null) return findPostgres(databaseUrl);
  return values.demo && dataDir === null ? createThrowAwayFolder() : openDataFolder(dataDir ?? 'data');
}
