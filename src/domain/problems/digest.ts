import { sha256 } from '../hash.ts';

const LENGTH = 16;

/** Stands for the set of a problem's entries that one side holds, by their hashes: where two differ, so do the sets. */
export async function problemDigest(hashes: Iterable<string>): Promise<string> {
  const sorted = [...new Set(hashes)].sort();
  return (await sha256(sorted.join('\n'))).slice(0, LENGTH);
}
