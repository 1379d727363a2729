import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { isPostgresUrl } from '../database/is-postgres-url.ts';
import { copySqlite } from './copy-sqlite.ts';
import { dumpPostgres } from './dump-postgres.ts';

/**
 * Writes a consistent copy of a database that may be in use, and puts it under its name once it is whole, checked and on
 * the disk (BK1, BK2). Whoever may read the copy has the endpoint's key: it is the owner's alone.
 */
export async function backUp(location: string, file: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  // Before anything is in it.
  closeSync(openSync(unfinished, 'wx', 0o600));
  try {
    if (isPostgresUrl(location)) await dumpPostgres(location, unfinished);
    else copySqlite(location, unfinished);
    chmodSync(unfinished, 0o600);
    flush(unfinished);
    renameSync(unfinished, file);
    flush(dirname(file));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
