import { globSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const compressed = globSync('dist/**/*.{br,gz}');

test('WK1 what is served compressed is the very file beside it, the worker with its list too', () => {
  expect(compressed).toContain('dist/service-worker.js.br');
  for (const path of compressed) {
    const decompress = path.endsWith('.br') ? brotliDecompressSync : gunzipSync;
    const original = readFileSync(path.replace(/\.(br|gz)$/, ''));
    expect(decompress(readFileSync(path)).equals(original), path).toBe(true);
  }
});
