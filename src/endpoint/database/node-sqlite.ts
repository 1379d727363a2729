import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Inserts of many rows differ in their text by the number of rows: keep the usual ones, not all. */
const CACHED_STATEMENTS = 256;

/**
 * `node:sqlite` as Kysely's `SqliteDialect` wants it. Each commit is on the disk before it returns (WAL with FULL).
 * Kysely lets one query or transaction at a time use this connection.
 */
export function openSqlite(file: string): SqliteDatabase {
  const sqlite = new DatabaseSync(file);
  sqlite.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA busy_timeout = 5000;
  `);
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => sqlite.close(),
    prepare(sql) {
      // A transaction here is always one that writes. Taking the lock at its start keeps a second process on the
      // same file from reading a head that is about to change.
      const text = sql === 'begin' ? 'begin immediate' : sql;
      const cached = statements.get(text);
      if (cached) return cached;
      const statement = bridgeStatement(sqlite.prepare(text));
      if (statements.size >= CACHED_STATEMENTS) statements.clear();
      statements.set(text, statement);
      return statement;
    },
  };
}

function bridgeStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(toInput)),
    run: (parameters) => statement.run(...parameters.map(toInput)),
    iterate: (parameters) => statement.iterate(...parameters.map(toInput)),
  };
}

/** `node:sqlite` silently stores NULL for `undefined` and for a leading `Date`: here both fail. */
function toInput(value: unknown): SQLInputValue {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
      return value;
    default:
      if (value === null || value instanceof Uint8Array) return value;
      throw new TypeError(`SQLite cannot hold a ${typeof value}`);
  }
}
