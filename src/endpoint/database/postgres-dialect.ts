import {
  CompiledQuery,
  type Dialect,
  PostgresDialect,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely';
import pg from 'pg';

/** Any number that nobody else on this database server locks. */
const EVERYTHING = 7_104_220_250_930;
const INT8 = 20;

/** What is acknowledged is on the disk, and who went away in mid-transaction holds up the others for half a minute. */
const SESSION = `
  SET synchronous_commit = on;
  SET idle_in_transaction_session_timeout = '30s';
  SET lock_timeout = '30s';
`;

/** PostgreSQL as the endpoint uses it. A connection that is lost fails what is asked on it, and nothing else (DB5). */
export function createPostgresDialect(url: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    fallback_application_name: 'qijintong',
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    types: {
      getTypeParser: (type, format) => (type === INT8 ? Number : pg.types.getTypeParser(type, format)),
    },
    onConnect: async (client) => {
      await client.query(SESSION);
    },
  });
  // An 'error' that nobody listens to would end the process. Whoever uses the connection is told by the rejection.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const dialect = new PostgresDialect({ pool });
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (database) => dialect.createIntrospector(database),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => new LockingDriver({ pool }),
  };
}

type Connection = Parameters<PostgresDriver['rollbackTransaction']>[0];

/**
 * A transaction runs alone, as on SQLite with its one write lock, whatever process began it (DB3). Only those of
 * `besideOthers`, which name their isolation level, run at the same time as their like. The lock is taken by a statement
 * of its own, so that each later one sees what was committed before.
 */
class LockingDriver extends PostgresDriver {
  override async beginTransaction(
    connection: Connection,
    { isolationLevel }: TransactionSettings,
  ): Promise<void> {
    const lock = isolationLevel === undefined ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
    await super.beginTransaction(connection, { isolationLevel: 'read committed' });
    try {
      await connection.executeQuery(CompiledQuery.raw(`SELECT ${lock}(${EVERYTHING})`));
    } catch (error) {
      await super.rollbackTransaction(connection);
      throw error;
    }
  }
}
