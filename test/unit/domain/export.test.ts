import { expect, test } from 'vitest';
import { exportToPieces, type LogExport, logExportSchema } from '../../../src/domain/export.ts';
import { reference } from '../ui/records.ts';

const hash = 'A'.repeat(43);
const chain = (entries: number, receipts: number) => ({
  device: hash,
  publicKey: reference.endpoint.publicKey,
  entries: Array.from({ length: entries }, (_, index) => `entry "${index}"`),
  receipts: Array.from({ length: receipts }, (_, index) => `receipt ${index}`),
});

test.each([
  ['no chain', []],
  ['an empty chain', [chain(0, 0)]],
  ['a few', [chain(1, 1), chain(0, 0), chain(3, 2)]],
  ['more than one piece holds', [chain(200, 1), chain(401, 201)]],
])('EX1 the pieces of an export are the JSON of the whole: %s', (_, chains) => {
  const log: LogExport = {
    ...{ format: 'qijintong-log', version: 1, exportedAt: '2026-11-23T09:00:00+08:00' },
    ...{ person: reference.person, endpoint: reference.endpoint, chains },
  };
  expect(logExportSchema.parse(JSON.parse([...exportToPieces(log)].join('')))).toEqual(log);
});
