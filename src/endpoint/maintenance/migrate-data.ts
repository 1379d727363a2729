import { existsSync } from 'node:fs';
import { openDatabase } from '../database/open-database.ts';
import { findPostgres, openDataFolder } from '../database-place.ts';
import { readEnvironment } from '../environment.ts';
import { endWith } from './end-with.ts';
import { moveData } from './move-data.ts';

/** `npm run migrate-data`: from the folder in `DATA_DIR` to the PostgreSQL in `DATABASE_URL`, which has to be empty. */
const environment = readEnvironment(process.env);
if ('complaints' in environment) endWith(...environment.complaints);
const { dataDir, databaseUrl } = environment;
if (databaseUrl === null) endWith('DATABASE_URL has to name the empty PostgreSQL database to move to.');

const from = openDataFolder(dataDir ?? 'data');
if (!existsSync(from.location)) endWith(`There is no database ${from.name} to move.`);
const to = findPostgres(databaseUrl);
const source = await openDatabase(from.location).catch(fail(from.name));
const target = await openDatabase(to.location).catch(fail(to.name));

const move = await moveData(source, target).catch((error: Error) =>
  endWith(`Nothing was moved to ${to.name}, which is as empty as before: ${error.message}.`),
);
await source.destroy();
await target.destroy();
switch (move.outcome) {
  case 'notEmpty':
    endWith(`Nothing was moved: ${to.name} is not empty, it has rows in ${move.table}.`);
    break;
  case 'moved': {
    const rows = [...move.rows.values()].reduce((sum, count) => sum + count, 0);
    console.log(`Moved ${rows} rows of ${move.rows.size} tables from ${from.name} to ${to.name}.`);
    for (const [table, count] of move.rows) console.log(`  ${table.padEnd(18)} ${count}`);
    console.log(`All ${move.chains} chains end where they did, and each text has its hash.`);
    console.log('From now on start the endpoint with this DATABASE_URL. The folder was left as it is.');
    break;
  }
  default:
    throw new Error(`A move without a word: ${move satisfies never}`);
}

function fail(name: string): (error: Error) => never {
  return (error) => endWith(`The database ${name} cannot be used: ${error.message}.`);
}
