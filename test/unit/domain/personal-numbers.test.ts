import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPersonalNumbers, maskPersonalNumbers } from '../../../src/domain/personal-numbers.ts';

const typesIn = (text: string) => findPersonalNumbers(text).map(({ type }) => type);

test.each([
  ['身份证 430302200501011234', 'identity'],
  ['43030220050101123X', 'identity'],
  ['43030220050101123x', 'identity'],
  ['４３０３０２２００５０１０１１２３Ｘ', 'identity'],
  ['430302 20050101 1234', 'identity'],
  ['电话13873200001', 'telephone'],
  ['138 7320 0001', 'telephone'],
  ['138-7320-0001', 'telephone'],
  ['+8613873200001', 'telephone'],
  ['１３８７３２００００１', 'telephone'],
  ['学号2105010123', 'student'],
  ['学号 21050101', 'student'],
  ['202305010123', 'student'],
])('PN1 %s is pointed out', (text, type) => {
  expect(typesIn(text)).toEqual([type]);
});

test('PN1 a day beside a number is no part of it', () => {
  expect(findPersonalNumbers('2026-11-23 13873200001')).toEqual([{ type: 'telephone', start: 11, end: 22 }]);
  expect(findPersonalNumbers('23 2105010123')).toEqual([{ type: 'student', start: 3, end: 13 }]);
});

test.each([
  '12栋304',
  '2026年11月23日',
  '2026-11-23',
  '20261123',
  '9:30—10:15',
  '1200元',
  '0731',
  'A101',
  '三十人',
])('PN1 %s is nobody’s number', (text) => {
  expect(findPersonalNumbers(text)).toEqual([]);
});

test('PN2 one tap masks every number and nothing else', () => {
  expect(maskPersonalNumbers('找2105010123，电话138-7320-0001，住12栋304')).toBe(
    '找＊＊＊＊＊＊＊＊＊＊，电话＊＊＊-＊＊＊＊-＊＊＊＊，住12栋304',
  );
});

test('PN2 what was masked is pointed out no more, and keeps its length', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.stringMatching(/^[0-9０-９xX -]{0,22}$/),
    fc.constantFrom('13873200001', '43030220050101123X', '2105010123', '，', ' '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      const masked = maskPersonalNumbers(text);
      expect(findPersonalNumbers(masked)).toEqual([]);
      expect(masked).toHaveLength(text.length);
    }),
    { seed: 20250704, numRuns: 2_000 },
  );
});
