import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { enrolmentCodeToLink } from '../domain/enrolment.ts';
import { createApplication } from './application.ts';
import { campusToday } from './campus-time.ts';
import { createThrowAwayFolder, openDataFolder } from './data-folder.ts';
import { openDatabase } from './database/open-database.ts';
import { prepareDemo } from './demo/prepare-demo.ts';
import type { Dependencies } from './dependencies.ts';
import { firstOfficeCode } from './enrolment/first-office.ts';
import { readEnvironment } from './environment.ts';
import { loadEndpointKey } from './identity/endpoint-key.ts';
import { listen } from './listen.ts';
import { loadPolicy } from './load-policy.ts';
import { type WelcomeLink, welcomeText } from './welcome.ts';

const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
const environment = readEnvironment(process.env);
if ('complaints' in environment) {
  for (const complaint of environment.complaints) console.error(complaint);
  process.exit(1);
}

const { port, host, publicOrigin, dataDir, trustProxy } = environment;
const folder = values.demo && dataDir === null ? createThrowAwayFolder() : openDataFolder(dataDir ?? 'data');
const database = await openDatabase(folder.databaseFile).catch((error: Error) => {
  console.error(`The database ${folder.databaseFile} cannot be used: ${error.message}.`);
  process.exit(1);
});
const dependencies: Dependencies = {
  database,
  key: await loadEndpointKey(database),
  policy: loadPolicy(campusToday({ clock: Date.now })),
  clock: Date.now,
  randomBytes,
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
  folder.release();
  process.exit(1);
});

async function stop(): Promise<void> {
  await server.close();
  await database.destroy();
  folder.release();
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
