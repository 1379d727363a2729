import { v7 } from 'uuid';
import { sha256 } from '../../domain/hash.ts';
import {
  type PlacePlan,
  type PlacePlanAnswer,
  type PlacesImported,
  planPlaces,
} from '../../domain/office/place-import.ts';
import type { Place } from '../../domain/place.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { writeAudit } from '../database/audit.ts';
import type { Database, WriteTransaction } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import { issuePlaceCodes } from './issue-place-codes.ts';
import { readPlaces, readUnitsWithin } from './read-places.ts';

const ROWS = 1_000;

/** What a table would do, and the digest that stands for exactly this (PO4). */
export async function planImport(database: Database, table: string[][]): Promise<PlacePlanAnswer> {
  const units = await readUnitsWithin(database, { reach: 'all' });
  const plan = planPlaces(table, await readPlaces(database), units);
  return { ...plan, digest: await sha256(JSON.stringify(plan)) };
}

/** Does in one transaction what was planned, or tells the new plan where it is another by now (PO4). */
export async function importPlaces(
  dependencies: Dependencies,
  who: string,
  { table, digest }: { table: string[][]; digest: string },
): Promise<PlacesImported> {
  const change = { at: toRfc3339(dependencies.clock(), 0), who };
  return dependencies.database.transaction().execute(async (transaction) => {
    const plan = await planImport(transaction, table);
    if (plan.digest !== digest) return { outcome: 'changed', plan };
    const added = await insertPlaces(transaction, plan);
    const changed = await updatePlaces(transaction, plan);
    if (added.length + changed.length > 0) {
      await writeAudit(transaction, {
        ...{ ...change, what: 'places.imported', subject: v7() },
        before: changed.map(({ before }) => before),
        after: [...changed.map(({ after }) => after), ...added],
      });
    }
    const ids = added.map(({ id }) => id);
    await issuePlaceCodes(transaction, dependencies, change, ids);
    return { outcome: 'imported', added: added.length, changed: changed.length };
  });
}

async function insertPlaces(transaction: WriteTransaction, { rows }: PlacePlan): Promise<Place[]> {
  const added = rows.flatMap((row): Place[] =>
    row.outcome === 'added' ? [{ id: v7(), ...row.fields }] : [],
  );
  for (let start = 0; start < added.length; start += ROWS) {
    const some = added.slice(start, start + ROWS);
    await transaction
      .insertInto('places')
      .values(some.map((place) => ({ id: place.id, data: JSON.stringify(place) })))
      .execute();
  }
  return added;
}

async function updatePlaces(
  transaction: WriteTransaction,
  { rows }: PlacePlan,
): Promise<{ before: Place; after: Place }[]> {
  const changed = rows.flatMap((row) =>
    row.outcome === 'changed'
      ? [{ before: { id: row.place, ...row.before }, after: { id: row.place, ...row.fields } }]
      : [],
  );
  for (const { after } of changed) {
    await transaction
      .updateTable('places')
      .set({ data: JSON.stringify(after) })
      .where('id', '=', after.id)
      .execute();
  }
  return changed;
}
