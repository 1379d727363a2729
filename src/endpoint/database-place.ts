import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface DatabasePlace {
  /** What `openDatabase` takes. */
  location: string;
  /** What people may read of it: without any password. */
  name: string;
  /** Takes a throw-away folder away; leaves anything else alone. */
  release(): void;
}

/** The database that a URL names. */
export function findPostgres(url: string): DatabasePlace {
  const { host, pathname } = new URL(url);
  return { location: url, name: `postgres://${host}${pathname}`, release: () => undefined };
}

/** The named folder, which stays. Where it cannot be made, opening the database in it says so. */
export function openDataFolder(path: string): DatabasePlace {
  const folder = resolve(path);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // The database's own complaint follows, and names the file.
  }
  return placeIn(folder, () => undefined);
}

/** A folder that lasts as long as the process. */
export function createThrowAwayFolder(): DatabasePlace {
  const folder = mkdtempSync(join(tmpdir(), 'qijintong-demo-'));
  return placeIn(folder, () => rmSync(folder, { recursive: true, force: true }));
}

function placeIn(folder: string, release: () => void): DatabasePlace {
  const file = join(folder, DATABASE_FILE);
  return { location: file, name: file, release };
}

export const DATABASE_FILE = 'qijintong.sqlite';
