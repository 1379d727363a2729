import { expect, test } from 'vitest';
import { waitingToWords } from '../../../src/ui/leader/me/waiting-words.ts';
import { enMe } from '../../../src/ui/messages/en-me.ts';
import { zhCnMe } from '../../../src/ui/messages/zh-cn-me.ts';

const NOW = Date.parse('2026-11-23T01:00:00Z');

test.each([
  ['a moment', '2026-11-23T08:59:00+08:00', '3 条还没存档', '3 not archived yet'],
  ['an hour', '2026-11-23T08:00:00+08:00', '3 条还没存档，最早一条已等了 1 小时', /waited 1 hour$/],
  ['almost a day', '2026-11-22T09:00:01+08:00', '3 条还没存档，最早一条已等了 23 小时', /waited 23 hours$/],
  ['a day', '2026-11-22T09:00:00+08:00', '3 条还没存档，最早一条已等了 1 天', /waited 1 day$/],
  ['weeks', '2026-11-01T09:00:00+08:00', '3 条还没存档，最早一条已等了 22 天', /waited 22 days$/],
  ['a clock that was set back', '2026-11-25T09:00:00+08:00', '3 条还没存档', '3 not archived yet'],
])('EV4 %s', (_, oldestUnarchivedAt, chinese, english) => {
  const phone = { unarchived: 3, oldestUnarchivedAt };
  expect(waitingToWords(phone, NOW, zhCnMe)).toBe(chinese);
  expect(waitingToWords(phone, NOW, enMe)).toMatch(english);
});

test('EV4 nothing is said where all is archived', () => {
  expect(waitingToWords({ unarchived: 0, oldestUnarchivedAt: null }, NOW, zhCnMe)).toBeNull();
});
