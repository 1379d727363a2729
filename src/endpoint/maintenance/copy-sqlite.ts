import { DatabaseSync } from 'node:sqlite';

/** Copies a SQLite file as it stands at one instant, and looks whether the copy is sound. Nobody waits for it meanwhile. */
export function copySqlite(file: string, copy: string): void {
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    source.exec('PRAGMA busy_timeout = 5000');
    // Into an empty file it writes as into none.
    source.prepare('VACUUM INTO ?').run(copy);
  } finally {
    source.close();
  }
  const copied = new DatabaseSync(copy, { readOnly: true });
  try {
    const faults = [
      ...copied.prepare('PRAGMA integrity_check').all(),
      ...copied.prepare('PRAGMA foreign_key_check').all(),
    ].filter(({ integrity_check }) => integrity_check !== 'ok');
    if (faults.length > 0) throw new Error(`the copy is not sound: ${JSON.stringify(faults[0])}`);
  } finally {
    copied.close();
  }
}
