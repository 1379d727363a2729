import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';

/** What a query finds in a SQLite file, read over a connection of its own that cannot write. */
export function all(file: string, query: string): Record<string, SQLOutputValue>[] {
  const sqlite = new DatabaseSync(file, { readOnly: true });
  try {
    return sqlite.prepare(query).all();
  } finally {
    sqlite.close();
  }
}
