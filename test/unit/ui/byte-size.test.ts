import { expect, test } from 'vitest';
import { bytesToWords } from '../../../src/ui/shared/byte-size.ts';

const MEGABYTE = 1024 * 1024;

test.each([
  [0, '0.0 MB'],
  [1_000, '< 0.1 MB'],
  [3.44 * MEGABYTE, '3.4 MB'],
  [250 * MEGABYTE, '250 MB'],
  [1024 * MEGABYTE, '1.0 GB'],
  [12.4 * 1024 * MEGABYTE, '12 GB'],
])('%d bytes are %s', (bytes, words) => expect(bytesToWords(bytes)).toBe(words));
