import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { isPostgresUrl } from '../../src/endpoint/database/is-postgres-url.ts';

export interface StoredLog {
  /** The JWS texts of each chain, in order. */
  entries: { device: string; seq: number; id: string; person: string; jws: string }[];
  forks: { device: string; seq: number; jws: string }[];
  receipts: { device: string; seq: number; jws: string }[];
}

/** What really stands in an endpoint's database, read over a connection of its own. */
export async function readStoredLog(location: string): Promise<StoredLog> {
  const { all, close } = isPostgresUrl(location) ? await openPostgres(location) : openFile(location);
  try {
    return {
      entries: await all('SELECT device, seq, id, person, jws FROM entries ORDER BY device, seq'),
      forks: await all('SELECT device, seq, jws FROM forks ORDER BY device, seq, hash'),
      receipts: await all('SELECT device, seq, jws FROM receipts ORDER BY device, seq'),
    };
  } finally {
    await close();
  }
}

interface Reader {
  all<Row>(query: string): Promise<Row[]>;
  close(): Promise<void>;
}

function openFile(file: string): Reader {
  const sqlite = new DatabaseSync(file, { readOnly: true });
  return {
    all: async <Row>(query: string) =>
      sqlite
        .prepare(query)
        .all()
        .map((row) => ({ ...row })) as Row[],
    close: async () => sqlite.close(),
  };
}

async function openPostgres(url: string): Promise<Reader> {
  const client = new pg.Client(url);
  await client.connect();
  return { all: async (query) => (await client.query(query)).rows, close: () => client.end() };
}

/** What SQLite itself finds wrong with the file: `ok` for nothing. */
export function checkIntegrity(file: string): string {
  const sqlite = new DatabaseSync(file, { readOnly: true });
  try {
    return String(Object.values(sqlite.prepare('PRAGMA integrity_check').get() ?? {})[0]);
  } finally {
    sqlite.close();
  }
}
