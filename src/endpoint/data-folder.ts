import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface DataFolder {
  databaseFile: string;
  /** Takes a throw-away folder away; leaves any other alone. */
  release(): void;
}

/** The named folder, which stays. Where it cannot be made, opening the database in it says so. */
export function openDataFolder(path: string): DataFolder {
  const folder = resolve(path);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // The database's own complaint follows, and names the file.
  }
  return { databaseFile: join(folder, DATABASE_FILE), release: () => undefined };
}

/** A folder that lasts as long as the process. */
export function createThrowAwayFolder(): DataFolder {
  const folder = mkdtempSync(join(tmpdir(), 'qijintong-demo-'));
  return {
    databaseFile: join(folder, DATABASE_FILE),
    release: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const DATABASE_FILE = 'qijintong.sqlite';
