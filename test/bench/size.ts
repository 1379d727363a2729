import { globSync } from 'node:fs';
import {
  brotliBytes,
  HOME_BUDGET,
  LEADER_BUDGET,
  measureBundle,
  measureLeader,
} from '../support/bundle-size.ts';

/** Prints what the build ships; ends with 1 where the home route, or all of a leader’s pages, are over their budget. */
export function benchSize(): boolean {
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1).padStart(7)} KB`;
  const { entry, lazy } = measureBundle();
  const leader = measureLeader();
  const rows: [string, number][] = [
    ['home route, JavaScript', entry.bytes],
    ...lazy.map(({ name, bytes }): [string, number] => [`+ ${name}`, bytes]),
    [`all of a leader’s pages (budget ${kilobytes(LEADER_BUDGET).trim()})`, leader],
    ['service worker', brotliBytes('dist/service-worker.js')],
    ['styles, all', globSync('dist/assets/*.css').reduce((sum, file) => sum + brotliBytes(file), 0)],
    ['decoder (wasm)', globSync('dist/assets/*.wasm').reduce((sum, file) => sum + brotliBytes(file), 0)],
  ];
  console.log(`\nBytes shipped, brotli (budget for the home route ${kilobytes(HOME_BUDGET).trim()})`);
  for (const [name, bytes] of rows) console.log(`${kilobytes(bytes)}  ${name}`);
  return entry.bytes <= HOME_BUDGET && leader <= LEADER_BUDGET;
}

if (import.meta.main && !benchSize()) process.exitCode = 1;
