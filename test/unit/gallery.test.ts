import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

/** Of these there is nothing to show: they draw one of the others, or a whole page. */
const NOT_SHOWN = ['broken', 'crash-boundary', 'later'];

test('GA1 the gallery shows every component that screens share', () => {
  const gallery = globSync('src/ui/gallery/*.tsx')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const shared = globSync('src/ui/shared/*.tsx').map((file) => basename(file, '.tsx'));
  const missing = shared.filter((name) => !gallery.includes(`../shared/${name}.tsx'`));
  expect(missing.sort()).toEqual(NOT_SHOWN);
});

test('GA1 not a byte of the gallery is built', () => {
  const built = globSync('dist/**/*.{js,css,html}');
  expect(built.length).toBeGreaterThan(20);
  expect(built.filter((file) => readFileSync(file, 'utf8').includes('gallery'))).toEqual([]);
});
