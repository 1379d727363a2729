import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { CorpusResult } from '../../support/scan-corpus/measure.ts';

const SEED = 11;
const FRAMES = 20;
const EMPTY = 2;

test('every pass reads the right text or none, and the retries read what the plain pass misses', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    'test/support/scan-corpus-probe.ts',
    ...[SEED, FRAMES, EMPTY].map(String),
  ]);
  const { plain, withRetries, wrong }: CorpusResult = JSON.parse(stdout);
  expect(wrong).toEqual([]);
  expect(plain).toBeGreaterThan(FRAMES / 2);
  expect(withRetries.at(-1)).toBeGreaterThan(plain);
});
