import { existsSync } from 'node:fs';

/** The first of these paths that exists; else fails with the sentence. */
export function findProgram(paths: (string | undefined)[], sentence: string): string {
  const found = paths.find((path) => path !== undefined && path !== '' && existsSync(path));
  if (found === undefined) throw new Error(sentence);
  return found;
}
