import { DatabaseSync } from 'node:sqlite';

export interface StoredLog {
  /** The JWS texts of each chain, in order. */
  entries: { device: string; seq: number; id: string; person: string; jws: string }[];
  forks: { device: string; seq: number; jws: string }[];
  receipts: { device: string; seq: number; jws: string }[];
}

/** What really stands in an endpoint's SQLite file, read over a connection of its own that cannot write. */
export function readStoredLog(file: string): StoredLog {
  const sqlite = new DatabaseSync(file, { readOnly: true });
  try {
    const all = <Row>(query: string) =>
      sqlite
        .prepare(query)
        .all()
        .map((row) => ({ ...row })) as Row[];
    return {
      entries: all('SELECT device, seq, id, person, jws FROM entries ORDER BY device, seq'),
      forks: all('SELECT device, seq, jws FROM forks ORDER BY device, seq, hash'),
      receipts: all('SELECT device, seq, jws FROM receipts ORDER BY device, seq'),
    };
  } finally {
    sqlite.close();
  }
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
