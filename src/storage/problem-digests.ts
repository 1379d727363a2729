import type { Table } from 'dexie';
import type { Event } from '../domain/log/bodies.ts';
import { problemDigest } from '../domain/problems/digest.ts';
import type { PhoneDatabase } from './phone-database.ts';
import { entriesByProblem } from './problem-entries.ts';

/** The types that may speak of a problem. */
const ABOUT_PROBLEMS: Event['type'][] = ['problem.raised', 'problem.moved', 'visit.retracted'];
/** How many are done in one go: the page that syncs has to draw as well. */
const AT_ONCE = 100;

/** The digest of each problem of which this phone holds anything: what a pull tells the endpoint. */
export async function readProblemDigests(database: PhoneDatabase): Promise<Record<string, string>> {
  const { entries, foreignEntries } = database;
  const ownKeys = await Promise.all(
    ABOUT_PROBLEMS.map((type) => entries.where('type').equals(type).primaryKeys()),
  );
  const own = await readRows(entries, ownKeys.flat());
  const foreign = await readRows(foreignEntries, await foreignEntries.toCollection().primaryKeys());
  const digests: Record<string, string> = {};
  let made = 0;
  for (const [problem, rows] of entriesByProblem(own, foreign)) {
    digests[problem] = await problemDigest([...rows.own, ...rows.foreign].map(({ hash }) => hash));
    made += 1;
    // A browser may hash what is short at once: then nothing else has had its turn.
    if (made % AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return digests;
}

async function readRows<Row>(table: Table<Row, [string, number]>, keys: [string, number][]): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const page = await table.bulkGet(keys.slice(from, from + AT_ONCE));
    rows.push(...page.filter((row) => row !== undefined));
  }
  return rows;
}
