import { describe, expect, test } from 'vitest';
import { readEnrolmentText } from '../../../src/domain/enrolment.ts';
import { postsOn } from '../../../src/ui/leader/me/me-model.ts';
import { secondsToUndo } from '../../../src/ui/leader/saved/saved-model.ts';
import { en } from '../../../src/ui/messages/en.ts';
import { zhCn } from '../../../src/ui/messages/zh-cn.ts';
import { codeToGroups } from '../../../src/ui/shared/code-groups.ts';
import { isInAppBrowser } from '../../../src/ui/shared/in-app-browser.ts';
import { dateToWords, instantToWords } from '../../../src/ui/shared/moment.ts';
import { hasTabBar } from '../../../src/ui/shared/tab-bar.tsx';
import { createRecord, reference } from './records.ts';

describe('dates', () => {
  test('are 11月23日 周一, with the year where it is another', () => {
    expect(dateToWords('2026-11-23', '2026-11-25', zhCn)).toBe('11月23日 周一');
    expect(dateToWords('2025-11-23', '2026-11-25', zhCn)).toBe('2025年11月23日 周日');
    expect(dateToWords('2026-11-23', '2026-11-25', en)).toBe('Mon 23 Nov');
  });

  test('CA1 are those of the campus, whatever the zone', () => {
    const words = (instant: string) => instantToWords(instant, '2026-11-24', 'Asia/Shanghai', zhCn);
    expect(words('2026-11-23T16:05:00Z')).toBe('今天 00:05');
    expect(words('2026-11-23T10:05:00-05:00')).toBe('昨天 23:05');
    expect(words('2026-03-01T08:00:00+08:00')).toBe('3月1日 周日 08:00');
  });
});

describe('codes', () => {
  test('are drawn in groups as they are typed', () => {
    expect(codeToGroups('7k3mz', 4)).toBe('7K3M Z');
    expect(codeToGroups('7K3M-ZQ4T', 4)).toBe('7K3M ZQ4T');
    expect(codeToGroups('', 4)).toBe('');
  });

  test('a link that is being pasted is left alone until it is understood', () => {
    expect(codeToGroups('https://qjt.example/e/', 5)).toBe('https://qjt.example/e/');
    expect(readEnrolmentText('https://qjt.example/e/ABCDE12345')).toBe('ABCDE12345');
  });
});

test.each([
  ['WeChat', 'Mozilla/5.0 (iPhone) AppleWebKit/605 Mobile MicroMessenger/8.0.49 NetType/WIFI', true],
  ['QQ', 'Mozilla/5.0 (Linux; Android 14) Chrome/109 MQQBrowser/6.2 Mobile QQ/9.0.17', true],
  ['QQ’s browser', 'Mozilla/5.0 (Linux; Android 14) Chrome/109 MQQBrowser/15.1 Mobile', false],
  ['Safari', 'Mozilla/5.0 (iPhone) AppleWebKit/605 Version/18.0 Mobile Safari/604', false],
])('%s is told', (_, userAgent, inside) => expect(isInAppBrowser(userAgent)).toBe(inside));

test('the bar is hidden where scanning and forms need the screen', () => {
  expect(['/', '/history', '/problems', '/me'].every(hasTabBar)).toBe(true);
  expect(['/scan', '/p/7K3M', '/saved/1', '/problems/new', '/problems/1', '/enrol'].some(hasTabBar)).toBe(
    false,
  );
});

test('a post is that of the day', () => {
  const units = (today: string) =>
    postsOn(reference.person, reference.policy, today).map(({ unit, titles }) => [unit, titles.length]);
  expect(units('2026-08-31')).toEqual([['图书馆', 1]]);
  expect(units('2026-09-01')).toEqual([['计算机学院', 2]]);
  expect(units('2020-01-01')).toEqual([]);
});

test('a record can be undone for 10 seconds, and not after the clock was moved', () => {
  const record = createRecord({ at: '2026-11-23T14:00:00+08:00' });
  const seconds = (time: string) => secondsToUndo(record, Date.parse(time));
  expect(seconds('2026-11-23T14:00:00+08:00')).toBe(10);
  expect(seconds('2026-11-23T14:00:09.500+08:00')).toBe(1);
  expect(seconds('2026-11-23T14:00:10+08:00')).toBe(0);
  expect(seconds('2026-11-23T13:59:00+08:00')).toBe(0);
});
