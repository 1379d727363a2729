import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { z } from 'zod/mini';

/** What the phone may have to fetch before the home screen is drawn: JavaScript, in bytes after brotli. */
export const HOME_BUDGET = 50 * 1024;

/**
 * What a leader's pages and their workers may ever fetch: JavaScript, in bytes after brotli. The service worker comes on
 * top: no page waits for it.
 */
export const LEADER_BUDGET = 250 * 1024;

/** Vite's build manifest, https://vite.dev/guide/backend-integration */
const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.optional(z.boolean()),
    isDynamicEntry: z.optional(z.boolean()),
    imports: z.optional(z.array(z.string())),
    css: z.optional(z.array(z.string())),
  }),
);

export interface ChunkSize {
  /** The module that the chunk was made for. */
  name: string;
  /** JavaScript that loading it fetches beyond what the entry has fetched already, in bytes after brotli. */
  bytes: number;
}

/** The entry with all that it imports, then each lazy chunk with what it adds, the largest first. */
export function measureBundle(dist = 'dist'): { entry: ChunkSize; lazy: ChunkSize[] } {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')));

  function closure(name: string, seen = new Set<string>()): Set<string> {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const imported of manifest[name]?.imports ?? []) closure(imported, seen);
    return seen;
  }

  function bytesOf(names: Iterable<string>): number {
    const files = new Set(
      [...names].map((name) => manifest[name]?.file).filter((file) => file?.endsWith('.js')),
    );
    return [...files].reduce((sum, file) => sum + brotliBytes(join(dist, String(file))), 0);
  }

  const entryName = Object.keys(manifest).find((name) => manifest[name]?.isEntry);
  if (!entryName) throw new Error('the build has no entry');
  const loaded = closure(entryName);
  const lazy = Object.keys(manifest)
    .filter((name) => manifest[name]?.isDynamicEntry)
    .map((name) => ({ name, bytes: bytesOf([...closure(name)].filter((part) => !loaded.has(part))) }))
    .sort((a, b) => b.bytes - a.bytes);
  return { entry: { name: entryName, bytes: bytesOf(loaded) }, lazy };
}

/** All of a leader's JavaScript, in bytes after brotli: every file but the desk's own. */
export function measureLeader(dist = 'dist'): number {
  const files = globSync(join(dist, 'assets/*.js')).filter((file) => !basename(file).startsWith('office'));
  return files.reduce((sum, file) => sum + brotliBytes(file), 0);
}

/** A file's size after brotli at its best, as the build stores it. */
export function brotliBytes(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}
