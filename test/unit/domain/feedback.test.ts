import { expect, test } from 'vitest';
import type { LoggedEntry, ReceiptFacts } from '../../../src/domain/evidence/evidence.ts';
import { foldFeedback } from '../../../src/domain/feedback.ts';
import { readEvent } from '../../../src/domain/log/bodies.ts';

const entry = (id: string, seq: number, at: string, device = 'a', words: unknown = id): LoggedEntry => ({
  ...{ id, seq, at, device, after: null },
  event: readEvent({ type: 'feedback.given', body: { words } }),
});
const receipt = (device: string, seq: number): ReceiptFacts => ({
  ...{ device, seq, receivedAt: '2026-11-23T01:00:00.000Z', receiptHash: '-' },
});

const morning = entry('morning', 1, '2026-11-23T08:00:00+08:00');
const noon = entry('noon', 2, '2026-11-23T12:00:00+08:00');

test('FB1 the newest stands first, and is archived once a receipt of its chain reaches it', () => {
  const given = foldFeedback({ entries: [morning, noon], receipts: [receipt('a', 1), receipt('b', 9)] });
  expect(given).toEqual([
    { id: 'noon', at: noon.at, words: 'noon', isArchived: false },
    { id: 'morning', at: morning.at, words: 'morning', isArchived: true },
  ]);
});

test('FB1 LG8 what was said again in another chain counts once, whatever the order, and is archived in either', () => {
  const again = entry('morning', 1, '2026-11-24T08:00:00+08:00', 'b');
  for (const entries of [
    [morning, noon, again],
    [again, noon, morning, again],
  ]) {
    const given = foldFeedback({ entries, receipts: [receipt('b', 1)] });
    expect(given.map(({ id, at, isArchived }) => [id, at, isArchived])).toEqual([
      ['noon', noon.at, false],
      ['morning', morning.at, true],
    ]);
  }
});

test('LG10 words that are none, or too long, are passed over', () => {
  const entries = ['', '长'.repeat(501), 7].map((words, seq) =>
    entry(`odd-${seq}`, seq + 1, noon.at, 'a', words),
  );
  expect(foldFeedback({ entries, receipts: [] })).toEqual([]);
});
