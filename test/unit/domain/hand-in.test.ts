import { expect, test } from 'vitest';
import { sealLines } from '../../../src/domain/export/seal.ts';
import { type HandInFile, readHandIn } from '../../../src/domain/hand-in.ts';
import type { Person } from '../../../src/domain/roster.ts';
import { policy } from '../../support/regulation-fixtures.ts';
import { reference } from '../ui/records.ts';

const HASH = 'a'.repeat(43);
const publicKey = { kty: 'EC', crv: 'P-256', x: HASH, y: HASH } as const;
const writtenAt = '2026-11-23T09:00:00.000+08:00';
const file: HandInFile = {
  ...{ format: 'qijintong-hand-in', version: 1, writtenAt },
  endpoint: HASH,
  chains: [
    { device: 'b'.repeat(43), publicKey, receipt: null, entries: ['one', 'two'] },
    { device: 'c'.repeat(43), publicKey, receipt: 'receipt', entries: ['three'] },
  ],
};
const text = JSON.stringify(file);

test('HA1 a file is what the phone wrote', () => {
  const chains = [
    { device: 'b'.repeat(43), entries: ['one', 'two'] },
    { device: 'c'.repeat(43), entries: ['three'] },
  ];
  expect(readHandIn(text)).toEqual({ handIn: { endpoint: HASH, chains } });
});

const entries = Array.from({ length: 450 }, (_, index) => `entry ${index}`);
const logChains = [
  { device: 'b'.repeat(43), publicKey, entries, receipts: [] },
  { device: HASH, publicKey, entries: [], receipts: [] },
];
const person: Person = { id: 'p1', name: '陈思远', roles: ['leader'], appointments: [] };
const endpoint = { id: HASH, publicKey };
const oldLog = JSON.stringify({
  ...{ format: 'qijintong-log', version: 1, exportedAt: writtenAt },
  ...{ person, endpoint, chains: logChains },
});
const log = await Array.fromAsync(
  sealLines(
    [
      {
        ...{ format: 'qijintong-log', version: 2, line: 'header', exportedAt: writtenAt, endpoint, policy },
        ...{ source: { from: 'phone', device: HASH }, calendar: reference.calendar },
      },
      { line: 'person', person, refused: [] },
      ...logChains.map((chain) => ({ line: 'chain' as const, ...chain })),
      { line: 'figures', figures: { records: 0, chains: [], semesters: [] } },
    ],
    async () => 'seal',
  ),
).then((pieces) => pieces.join(''));

test.each([
  ['of version 1', oldLog],
  ['as it is today', log],
])('HA3 a person’s export of the whole log will do as well, %s', (_, exported) => {
  const chains = [
    { device: 'b'.repeat(43), entries },
    { device: HASH, entries: [] },
  ];
  expect(readHandIn(exported)).toEqual({ handIn: { endpoint: HASH, chains } });
});

test.each([
  ['nothing', '', 'notOurs'],
  ['a letter', '各位老师：', 'notOurs'],
  ['other JSON', '{"name":"七进通"}', 'notOurs'],
  ['a number', '1', 'notOurs'],
  ['null', 'null', 'notOurs'],
  ['a file of which the end is missing', text.slice(0, -20), 'damaged'],
  ['a file of which a part is missing', JSON.stringify({ ...file, chains: undefined }), 'damaged'],
  ['a file without a chain', JSON.stringify({ ...file, chains: [] }), 'damaged'],
  ['a file of a later version', JSON.stringify({ ...file, version: 2 }), 'newer'],
  ['an export of which a part is missing', JSON.stringify({ ...file, format: 'qijintong-log' }), 'damaged'],
  ['an export of which a line is missing', log.split('\n').slice(0, 3).join('\n'), 'damaged'],
  ['an export of which the end is missing', log.slice(0, -30), 'damaged'],
  ['an export of which there is only a beginning', log.slice(0, 300), 'damaged'],
  ['an export of a later version', log.replace('"version":2', '"version":3'), 'newer'],
])('HA3 %s', (_, given, fault) => {
  expect(readHandIn(given)).toEqual({ fault });
});
