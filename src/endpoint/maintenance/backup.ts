import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { findPostgres, openDataFolder } from '../database-place.ts';
import { readEnvironment } from '../environment.ts';
import { backUp } from './back-up.ts';
import { endWith } from './end-with.ts';

/** `npm run backup -- FOLDER`: a copy of the database in `DATABASE_URL` or `DATA_DIR` into the folder, while it serves. */
const environment = readEnvironment(process.env);
if ('complaints' in environment) endWith(...environment.complaints);
const [folder] = process.argv.slice(2);
if (folder === undefined) endWith('Name the folder for the copy: npm run backup -- /var/backups/qijintong');

const { dataDir, databaseUrl } = environment;
const place = databaseUrl === null ? openDataFolder(dataDir ?? 'data') : findPostgres(databaseUrl);
if (databaseUrl === null && !existsSync(place.location))
  endWith(`There is no database ${place.name} to copy.`);

const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
const file = resolve(folder, `qijintong-${time}.${databaseUrl === null ? 'sqlite' : 'dump'}`);
try {
  mkdirSync(folder, { recursive: true });
  await backUp(place.location, file);
} catch (error) {
  endWith(`${place.name} was not copied: ${error instanceof Error ? error.message : error}.`);
}
console.log(`Copied ${place.name} to ${file}`);
console.log('It holds the endpoint’s key: keep it private. The README tells how to restore it.');
