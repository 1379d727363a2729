import { openDatabase } from '../../src/endpoint/database/open-database.ts';
import { installPackages } from './install-packages.ts';
import { findPrograms, startPostgres } from './start-postgres.ts';
import { POSTGRES_TEMPLATE, POSTGRES_URL } from './test-database.ts';

/**
 * Vitest's global setup of the tests on PostgreSQL: one server for the whole run, with an empty database of the newest
 * schema to copy. It is made as hard as servers are met with: commits that are not waited for, and texts in the order of
 * a language.
 */
export default async function requirePostgres(): Promise<() => Promise<void>> {
  if (!isThere()) installPackages(['postgresql']);
  const server = await startPostgres(['synchronous_commit=off', 'max_connections=200']);
  process.env[POSTGRES_URL] = server.urlOf('postgres');
  const chinese = "TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'zh-CN'";
  const template = await openDatabase(await server.createDatabase(POSTGRES_TEMPLATE, chinese));
  await template.destroy();
  return () => server.dispose();
}

function isThere(): boolean {
  try {
    return findPrograms() !== '';
  } catch {
    return false;
  }
}
