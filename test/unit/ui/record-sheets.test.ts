import { expect, test } from 'vitest';
import { createRecordRows } from '../../../src/ui/leader/export/record-sheets.ts';
import type { Vocabulary } from '../../../src/ui/leader/history/visit-words.ts';
import { zhCn } from '../../../src/ui/messages/zh-cn.ts';
import { zhCnExport } from '../../../src/ui/messages/zh-cn-export.ts';
import { zhCnHistory } from '../../../src/ui/messages/zh-cn-history.ts';
import { archived, createRecord, reference, refused } from './records.ts';

const vocabulary: Vocabulary = { reference, t: zhCn, h: zhCnHistory, when: (instant) => instant };
const toRows = createRecordRows('mine', vocabulary, zhCnExport);
const said = (record: Parameters<typeof toRows>[0]) => {
  const cells = toRows(record).record;
  const named = Object.values(zhCnExport.columns).map((name, index) => [name, cells[index]]);
  return Object.fromEntries(named.filter(([, value]) => value !== null));
};

test('EX2 a record’s row says what the screens say, numbers as numbers', () => {
  const record = createRecord(
    { id: 'v', people: 6, minutes: 40, note: '=1+1', themes: ['study'], scope: { classes: ['c1', 'c2'] } },
    archived,
  );
  expect(said(record)).toEqual({
    日期: '2026-11-23',
    时间: '14:05',
    活动: '走访学生宿舍',
    地点: '琴湖公寓 12 栋',
    班级: 'c1、c2',
    人次: 6,
    '时长（分钟）': 40,
    教育指导: '学业辅导',
    备注: '=1+1',
    来源: '扫海报',
    状态: '已存档',
    计入条款: expect.stringContaining('五('),
    登记于: '2026-11-23 14:06',
    手机: '另一台手机',
    编号: 'v',
  });
});

test('EX2 what was retracted or refused counts for no clause', () => {
  for (const record of [createRecord({ retracted: true }), createRecord({}, refused)])
    expect(said(record)).not.toHaveProperty('计入条款');
});

test('EX2 each part that was amended has a row', () => {
  const record = createRecord();
  const amendment = { id: 'a', at: 'then', device: 'mine', seq: 2, revision: 1 };
  const changes = { people: 8, note: '好' };
  const rows = toRows({
    ...record,
    visit: { ...record.visit, ...changes, amendments: [{ ...amendment, changes }] },
  });
  expect(rows.changes.map((row) => row.slice(3, 8))).toEqual([
    ['then', '本机', '人次', null, '8'],
    ['then', '本机', '备注', null, '好'],
  ]);
});
