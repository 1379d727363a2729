import { describe, expect, test } from 'vitest';
import { placeCodeToPosterLink } from '../../../src/domain/place.ts';
import { fitText, LINE, textToEms } from '../../../src/ui/office/print/fit-text.ts';
import { placesToPosters } from '../../../src/ui/office/print/poster-facts.ts';
import { textToQr } from '../../../src/ui/office/print/qr-code.tsx';
import { toSheets } from '../../../src/ui/office/print/sheets.ts';

const CODE = 'ABCDEFGHJKMNPQRS';
const ROOM = { width: 178, height: 46, largest: 42, mostLines: 3 };

describe('PO8 a poster’s QR', () => {
  test('has 29 modules up to a host of 34 letters, because its link is upper case', () => {
    const modules = (origin: string) => textToQr(placeCodeToPosterLink(origin, CODE)).size;
    expect(modules('https://qijin.example.edu.cn')).toBe(29);
    expect(modules(`https://${'h'.repeat(34)}`)).toBe(29);
    expect(modules(`https://${'h'.repeat(35)}`)).toBe(33);
    expect(textToQr(`https://qijin.example.edu.cn/p/${CODE}`).size).toBe(33);
  });

  test('is drawn as runs of dark modules, the finder patterns among them', () => {
    const { path } = textToQr(placeCodeToPosterLink('https://qijin.example.edu.cn', CODE));
    expect(path.startsWith('M0 0h7v1h-7z')).toBe(true);
    expect(path).toContain('M22 0h7v1h-7z');
  });
});

describe('PO9 a name fills its room, and none is cut', () => {
  test.each([
    ['北苑1栋', ['北苑1栋']],
    ['计算机2402班', ['计算机2402班']],
    ['大学生活动中心报告厅', ['大学生活动', '中心报告厅']],
    ['大学生活动中心三楼多功能厅（原A3012）', ['大学生活动中心三楼', '多功能厅（原A3012）']],
  ])('%s', (name, lines) => expect(fitText(name, ROOM).lines).toEqual(lines));

  test('however long it is', () => {
    const names = ['楼', '大学生活动中心三楼多功能厅（原A3012）', '长'.repeat(60), 'W'.repeat(60), '  A 1  '];
    for (const name of names) {
      const { lines, size } = fitText(name, ROOM);
      expect(lines.join('').replace(/\s/g, '')).toBe(name.replace(/\s/g, ''));
      expect(Math.max(...lines.map(textToEms)) * size).toBeLessThanOrEqual(ROOM.width + 0.001);
      expect(size * (1 + LINE * (lines.length - 1))).toBeLessThanOrEqual(ROOM.height + 0.001);
      expect(size).toBeLessThanOrEqual(ROOM.largest);
    }
  });

  test('numbers and Latin words stay whole, and a bracket with what it closes', () => {
    expect(fitText('立志楼教学区（东）A101', { ...ROOM, width: 40, largest: 8 }).lines.join('|')).toMatch(
      /A101/,
    );
  });
});

test('a poster for each place that has a code, with what its name does not say', () => {
  const place = { id: 'a', kind: 'classroom', name: '立志楼A101', building: '立志楼' } as const;
  const dorm = { id: 'b', kind: 'dorm', name: '1栋', building: '北苑', college: 'c' } as const;
  const code = { code: CODE, issuedAt: '2026-09-01T00:00:00.000Z' };
  const facts = placesToPosters(
    [
      { place, code, withdrawn: [] },
      { place: dorm, code, withdrawn: [] },
      { place: { ...dorm, id: 'd' }, code: null, withdrawn: [] },
    ],
    new Map([['c', '商学院']]),
    (kind) => kind,
  );
  expect(facts.map(({ detail }) => detail)).toEqual(['', '北苑 · 商学院']);
});

test('sheets are filled in order', () => {
  expect(toSheets([1, 2, 3, 4, 5], 4)).toEqual([[1, 2, 3, 4], [5]]);
  expect(toSheets([], 4)).toEqual([]);
});
