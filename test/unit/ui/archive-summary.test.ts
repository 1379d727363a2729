import { describe, expect, test } from 'vitest';
import { zhCn } from '../../../src/ui/messages/zh-cn.ts';
import { archiveToWords, summarizeArchive } from '../../../src/ui/shared/archive-summary.ts';
import { record } from './problem-samples.ts';
import { archived, createPhone, createRecord, refused } from './records.ts';

const words = (...args: Parameters<typeof createPhone>) =>
  archiveToWords(summarizeArchive(createPhone(...args)), zhCn);

describe('what may be said of all records', () => {
  test.each([
    ['nothing yet', words([]), '记录会先存在手机里'],
    ['ST4 all archived', words([createRecord({}, archived)]), '全部已存档'],
    ['ST4 some saved', words([createRecord(), createRecord({}, archived)]), '1 条已保存，待存档'],
    [
      'SY8 a refused one comes first',
      words([createRecord(), createRecord({}, refused)]),
      '1 条被拒，请看原因',
    ],
    ['a retracted one asks for nothing', words([createRecord({ retracted: true }, refused)]), '全部已存档'],
    [
      'a retraction that waits is not called archived',
      words([createRecord({ retracted: true }, archived)], { unarchived: 1 }),
      '1 条待存档',
    ],
    [
      'ST4 a problem that waits is counted too',
      words([createRecord()], { problems: [record()] }),
      '2 条已保存，待存档',
    ],
    [
      'SY8 a refused problem comes first',
      words([createRecord()], { problems: [record(undefined, {}, refused)] }),
      '1 条被拒，请看原因',
    ],
    ['ST4 only others’ problems', words([], { problems: [record(undefined, {}, archived)] }), '全部已存档'],
  ])('%s', (_, said, expected) => expect(said).toBe(expected));
});
