import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { createRawWorkbook } from '../support/raw-workbook.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

let endpoint: RunningEndpoint;
let desk: PhoneBrowser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qijintong-roster-'));
  endpoint = await startEndpoint({ demo: true });
  desk = await startPhoneBrowser({ desk: true });
  await enrolAndWaitForWorker(desk.page, endpoint.links.office ?? '');
});
afterAll(async () => {
  await desk?.dispose();
  await endpoint?.dispose();
  rmSync(folder, { recursive: true });
});

/** A small roster with a title, a column under an unusual head, a new unit, changes, and two rows that are wrong. */
function writeRoster(): string {
  const file = join(folder, '2026年秋干部名册.xlsx');
  const rows = [
    ['湖南科技大学领导干部名册', null, null, null, null, null, null],
    ['编号', '姓名', '部门', '行政职务', '职级', '主管工作', '联系的班级'],
    ['D0020', '柳若水', '图书馆', '馆长', '正处级', null, null],
    ['D0021', '金浩宇', '财务处', '处长', '正处级', null, null],
    ['X0001', '宋晓', '生命科学学院', '党委副书记', '副处级', '学生工作', '计算机2301班'],
    ['X0002', '吕明', '图书馆', '副馆长', '正科', null, null],
    ['X0003', '丁一', '图书馆', '副馆长', '副处级', null, '计算机23班'],
  ];
  writeFileSync(file, createRawWorkbook([{ rows, merges: ['A1:G1'] }]));
  return file;
}

test('IM1 IM2 IM4 IM9 a roster is imported through the screens, looked at, and taken back', async () => {
  const { page } = desk;
  await page.goto(`${endpoint.links.origin}/office/roster`);
  await page.getByRole('link', { name: '周启明' }).waitFor();

  await page.getByRole('link', { name: '导入名册' }).click();
  const choose = page.locator('input[type=file]');
  await choose.setInputFiles({
    name: '名册.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  });
  await page.getByText('这是 PDF 文件').waitFor();
  await desk.inspect('office-roster-file', ['light']);
  await choose.setInputFiles(writeRoster());

  await page.getByRole('combobox', { name: '工号' }).waitFor();
  // The head of 主管工作 was recognised; somebody thinks better of it, and back.
  const charge = page.getByRole('combobox', { name: '分管' });
  expect(await charge.inputValue()).toBe('5');
  await charge.selectOption({ label: '表里没有' });
  await charge.selectOption({ label: 'F 列 主管工作' });
  await desk.inspect('office-roster-columns');
  await page.getByRole('button', { name: '预览 5 行' }).click();

  await page.getByText('新增 1，变动 2，离任 0，不变 0，有问题 2').waitFor();
  await page.getByText('级别“正科”不是校级、正处级或副处级。').waitFor();
  await page.getByText('没有班级“计算机23班”。是不是“计算机2301班”？').waitFor();
  expect(await page.getByRole('combobox', { name: '生命科学学院' }).inputValue()).toBe('kind college');
  await desk.inspect('office-roster-preview');
  await page.getByRole('button', { name: '导入其余 3 行' }).click();
  await page.getByText('已导入。').waitFor();
  await page.getByRole('link', { name: '看名册' }).click();

  await page.getByRole('searchbox').fill('宋晓');
  await page.getByText('教学院分管学生工作的院领导').waitFor();
  await page.getByRole('link', { name: '宋晓' }).click();
  await page.getByText('计算机2301班').waitFor();

  await page.goto(`${endpoint.links.origin}/office/roster/imports`);
  await page.getByText('2026年秋干部名册.xlsx').waitFor();
  await desk.inspect('office-roster-imports', ['light']);
  await page.getByRole('button', { name: '撤回' }).click();
  await page.getByText('已撤回，3 人恢复原样。').waitFor();
  expect(desk.takeErrors()).toEqual([]);
});

test('RO6 RO7 a person is added and changed by hand', async () => {
  const { page } = desk;
  await page.goto(`${endpoint.links.origin}/office/roster/people/new`);
  await page.getByRole('textbox', { name: '姓名' }).fill('郑来');
  await page.getByRole('textbox', { name: '工号' }).fill('D0001');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('这个工号已经是周启明的，请核对。').waitFor();
  await page.getByRole('textbox', { name: '工号' }).fill('D0901');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('名册里没有任职。').waitFor();

  await page.getByRole('button', { name: '添加任职' }).click();
  const sheet = page.getByRole('dialog', { name: '添加任职' });
  await sheet.getByRole('combobox', { name: '单位' }).selectOption({ label: '计算机学院' });
  await sheet.getByText('副处级', { exact: true }).click();
  await sheet.getByRole('textbox', { name: '职务' }).fill('党委副书记');
  await sheet.getByRole('textbox', { name: '分管' }).fill('学生工作');
  // The posts are recognised as one types.
  expect(await sheet.getByRole('checkbox', { name: '教学院分管学生工作的院领导' }).isChecked()).toBe(true);
  await desk.inspect('office-roster-appointment');
  await sheet.getByRole('button', { name: '保存' }).click();
  await sheet.waitFor({ state: 'detached' });
  await page.getByText('计算机学院 党委副书记').waitFor();

  await page.getByRole('combobox', { name: '联络员所在单位' }).selectOption({ label: '计算机学院' });
  await page.getByText('已保存。').waitFor();
  await desk.inspect('office-roster-person');

  await page.goto(`${endpoint.links.origin}/office/roster/units`);
  await page.getByRole('button', { name: '修改 图书馆' }).waitFor();
  await desk.inspect('office-roster-units', ['light']);
  expect(desk.takeErrors()).toEqual([]);
});
