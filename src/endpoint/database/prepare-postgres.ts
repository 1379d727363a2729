import { sql } from 'kysely';
import type { Database } from './tables.ts';

/** Refuses a database that could not hold what the endpoint is told, or could lose it. */
export async function requireUsablePostgres(database: Database): Promise<void> {
  const { rows } = await sql<{ encoding: string; fsync: string }>`
    SELECT current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync
  `.execute(database);
  if (rows[0]?.encoding !== 'UTF8') throw new Error('its encoding has to be UTF8');
  if (rows[0]?.fsync !== 'on')
    throw new Error('it runs with fsync off, so that what it has acknowledged can be lost');
}

/** Texts are compared byte by byte, as on SQLite and in JavaScript, whatever language the database was made for (DB2). */
export async function compareTextsByBytes(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ table_name: string; columns: string[] }>`
      SELECT table_name, array_agg(column_name::text) AS columns
      FROM information_schema.columns
      WHERE table_schema = current_schema() AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
      GROUP BY table_name
    `.execute(transaction);
    for (const { table_name, columns } of rows) {
      const changes = columns.map((column) => sql`ALTER COLUMN ${sql.ref(column)} TYPE text COLLATE "C"`);
      await sql`ALTER TABLE ${sql.table(table_name)} ${sql.join(changes)}`.execute(transaction);
    }
  });
}
