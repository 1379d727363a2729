import type { InsertObject } from 'kysely';
import type { Database, Tables, WriteTransaction } from '../database/tables.ts';
import { compareLogs } from './compare-logs.ts';
import { listTables, type TableName } from './list-tables.ts';

/** So many rows in one statement: parts of photographs of 256 KiB each still fit into memory. */
const ROWS_AT_ONCE = 200;

export type Move =
  | { outcome: 'moved'; rows: Map<TableName, number>; chains: number }
  /** The target holds something already: nothing was written. */
  | { outcome: 'notEmpty'; table: TableName };

/**
 * Copies everything from a SQLite database into an empty PostgreSQL database of the same schema, in one transaction (DB6).
 * The source is held by its write lock meanwhile. Throws, and leaves the target empty, where what has arrived is not what
 * was sent.
 */
export function moveData(source: Database, target: Database): Promise<Move> {
  return source.transaction().execute((from) =>
    target.transaction().execute(async (into): Promise<Move> => {
      const tables = await listTables(from);
      for (const table of tables) if (await hasRows(into, table)) return { outcome: 'notEmpty', table };
      const rows = new Map<TableName, number>();
      for (const table of tables) rows.set(table, await copyTable(from, into, table));
      return { outcome: 'moved', rows, chains: await compareLogs(from, into) };
    }),
  );
}

async function hasRows(transaction: WriteTransaction, table: TableName): Promise<boolean> {
  const row = await transaction.selectFrom(table).selectAll().limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Answers how many rows have arrived. */
async function copyTable(from: WriteTransaction, into: WriteTransaction, table: TableName): Promise<number> {
  let sent = 0;
  let batch: InsertObject<Tables, TableName>[] = [];
  async function insert(): Promise<void> {
    if (batch.length > 0) await into.insertInto(table).values(batch).execute();
    sent += batch.length;
    batch = [];
  }
  for await (const row of from.selectFrom(table).selectAll().stream()) {
    batch.push(row as InsertObject<Tables, TableName>);
    if (batch.length === ROWS_AT_ONCE) await insert();
  }
  await insert();
  const arrived = await countRows(into, table);
  if (arrived !== sent) throw new Error(`of ${sent} rows of ${table} ${arrived} have arrived`);
  return arrived;
}

async function countRows(transaction: WriteTransaction, table: TableName): Promise<number> {
  const { rows } = await transaction
    .selectFrom(table)
    .select((is) => is.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return rows;
}
