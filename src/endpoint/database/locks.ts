import { type Kysely, PostgresAdapter, sql, type TransactionBuilder } from 'kysely';
import type { Database, Tables, WriteTransaction } from './tables.ts';

/** What transactions that run beside each other may lock by name. */
const KINDS = { device: 1, problem: 2, photograph: 3 } as const;

/**
 * A transaction that may run at the same time as others of its sort, and at the same time as no other (DB3). It locks by
 * name whatever it reads before it writes. On SQLite all that write go one after the other anyway.
 */
export function besideOthers(database: Database): TransactionBuilder<Tables> {
  return database.transaction().setIsolationLevel('read committed');
}

/**
 * Keeps everybody else from what is named until the transaction ends; always in one order, so that no two wait for each
 * other. What is read afterwards is as the last holder left it.
 */
export async function lockNames(
  transaction: WriteTransaction,
  kind: keyof typeof KINDS,
  names: Iterable<string>,
): Promise<void> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0 || !isPostgres(transaction)) return;
  await sql`
    SELECT pg_advisory_xact_lock(${sql.lit(KINDS[kind])}, key)
    FROM (SELECT DISTINCT hashtext(name) AS key FROM unnest(${wanted}::text[]) AS name ORDER BY key) AS keys
  `.execute(transaction);
}

export function isPostgres(database: Pick<Kysely<Tables>, 'getExecutor'>): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter;
}
