import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** What the home screen asks the domain for: it is fetched before anything is drawn. */
const AT_HOME = [
  ...['progress', 'pace', 'strictest-first', 'why', 'declarations', 'unit-progress', 'activity'],
  ...['problems/fold-problems', 'problems/next-steps', 'problems/viewer'],
];

/** All modules that a module loads, itself among them; packages by their name. What is imported as type is not. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith('.ts')) return seen;
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+([^;]*?)\s*from\s*'([^']+)';/gm,
  );
  for (const [, names = '', specifier = ''] of statements) {
    if (names.startsWith('type ') || !hasValue(names)) continue;
    loadedBy(specifier.startsWith('.') ? join(dirname(file), specifier) : specifier, seen);
  }
  return seen;
}

function hasValue(names: string): boolean {
  const named = names
    .replace(/[{}]/g, '')
    .split(',')
    .map((name) => name.trim());
  return named.some((name) => name !== '' && !name.startsWith('type '));
}

test.each(AT_HOME)('%s.ts loads no parser: the home screen computes without one', (name) => {
  const loaded = [...loadedBy(`src/domain/${name}.ts`)];
  expect(loaded.filter((module) => module.startsWith('zod'))).toEqual([]);
});

test('a module that does parse is seen to', () => {
  expect([...loadedBy('src/domain/regulation/policy.ts')]).toContain('zod/mini');
});
