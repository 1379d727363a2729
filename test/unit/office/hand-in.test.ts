import { describe, expect, test } from 'vitest';
import { HAND_IN_MAX_BYTES } from '../../../src/domain/hand-in.ts';
import { refusalSchema } from '../../../src/domain/log/entry.ts';
import type { ChainHandedIn } from '../../../src/domain/office/hand-in-wire.ts';
import { enHandIn } from '../../../src/ui/messages/en-hand-in.ts';
import { zhCnHandIn } from '../../../src/ui/messages/zh-cn-hand-in.ts';
import { outcomeToWords, signerToWords } from '../../../src/ui/office/hand-in/outcome-words.ts';
import { readFile } from '../../../src/ui/office/hand-in/read-file.ts';

const HASH = 'a'.repeat(43);
const OTHER = 'b'.repeat(43);
const signer = { device: 'd', name: '陈思远', label: 'Android, Chrome' };
const taken = (...results: Extract<ChainHandedIn, { outcome: 'taken' }>['results']): ChainHandedIn => ({
  ...{ outcome: 'taken', ...signer },
  ...{ results, head: null, receipt: null },
});

describe('HA3 what became of a chain is said in words', () => {
  test('stored, known, or both', () => {
    const [stored, known] = [{ status: 'stored' }, { status: 'known' }] as const;
    expect(outcomeToWords(taken(stored, stored), zhCnHandIn)).toEqual([
      '新存档 2 条。',
      '本人的手机下次联网，就会显示已存档。',
    ]);
    expect(outcomeToWords(taken(known, stored, known), zhCnHandIn)).toEqual([
      '新存档 1 条。',
      '2 条原先就已存档。',
      '本人的手机下次联网，就会显示已存档。',
    ]);
  });

  test('what was refused, once for each reason, and nothing is promised of the phone', () => {
    const gap = { status: 'refused', reason: 'gap' } as const;
    const words = outcomeToWords(taken({ status: 'stored' }, gap, gap), zhCnHandIn);
    expect(words).toEqual([
      '新存档 1 条。',
      expect.stringMatching(/^2 条没有收：前面还缺记录。请先导入更早的/),
    ]);
  });

  test.each(refusalSchema.options)('%s has a sentence in both languages', (reason) => {
    const chain = taken({ status: 'refused', reason });
    expect(outcomeToWords(chain, zhCnHandIn)).toEqual([expect.stringMatching(/^1 条没有收：.*请.*。$/)]);
    expect(outcomeToWords(chain, enHandIn)).toEqual([expect.stringMatching(/^Not taken: 1, because .*\.$/)]);
  });

  test('AU3 of a revoked phone, and of one that nobody knows', () => {
    const revoked: ChainHandedIn = { outcome: 'revoked', ...signer };
    expect(signerToWords(revoked, zhCnHandIn)).toBe('陈思远（Android, Chrome）');
    expect(outcomeToWords(revoked, zhCnHandIn)).toEqual([expect.stringContaining('自己补传')]);
    const unknown: ChainHandedIn = { outcome: 'unknown', device: 'd' };
    expect(signerToWords(unknown, zhCnHandIn)).toBe('不认识的手机');
    expect(outcomeToWords(unknown, zhCnHandIn)).toEqual([expect.stringContaining('不认得这台手机')]);
  });
});

describe('HA3 a file that is not sent', () => {
  const exported = (endpoint: string, entries: string[]) =>
    new Blob([
      JSON.stringify({
        ...{ format: 'qijintong-log', version: 1, exportedAt: '2026-11-23T09:00:00.000+08:00' },
        person: { id: 'p1', name: '陈思远', roles: ['leader'], appointments: [] },
        endpoint: { id: endpoint, publicKey: { kty: 'EC', crv: 'P-256', x: HASH, y: HASH } },
        chains: [
          { device: HASH, publicKey: { kty: 'EC', crv: 'P-256', x: HASH, y: HASH }, entries, receipts: [] },
        ],
      }),
    ]);

  test('one that holds records for this university is', async () => {
    expect(await readFile(exported(HASH, ['one']), HASH)).toEqual({
      chains: [{ device: HASH, entries: ['one'] }],
    });
  });

  test.each([
    ['of another university', exported(OTHER, ['one']), 'otherUniversity'],
    ['without any record', exported(HASH, []), 'empty'],
    ['that is too large', new Blob(['x'.repeat(HAND_IN_MAX_BYTES + 1)]), 'tooLarge'],
    ['of another kind', new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0xff])]), 'notOurs'],
  ])('%s', async (_, file, fault) => {
    expect(await readFile(file, HASH)).toEqual({ fault });
  });
});
