import type { Page } from 'playwright-core';
import type { ActivityKind, VisitField } from '../../src/domain/regulation/policy.ts';

/** What {@link fillForm} puts in, as the record should then hold it. */
export const FILLED = {
  people: 30,
  minutes: 45,
  themes: ['ideology', 'career'],
  hardships: { economic: 2, mental: 1 },
  note: '热水供应时间偏短，答应下周回复。',
  role: 'convened',
  topic: 'leadersLinks',
} as const;

/**
 * Fills in every field that the kind's form has, on a day of the past, and saves.
 *
 * @param photo a file for the photograph
 */
export async function fillForm(
  page: Page,
  { asks, takes }: Pick<ActivityKind, 'asks' | 'takes'>,
  at: { date: string; time: string },
  photo: string,
): Promise<void> {
  await page.locator('summary').click();
  for (const field of [...asks, ...takes]) await fillField(page, field);
  await page.getByText('另一天', { exact: true }).click();
  await page.getByLabel('日期').fill(at.date);
  await page.getByLabel('几点').fill(at.time);
  await page.getByLabel('备注').fill(FILLED.note);
  await page.locator('.photos input[type=file]').last().setInputFiles(photo);
  await page.locator('.photo-grid img').waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: '登记好了' }).waitFor();
}

async function fillField(page: Page, field: VisitField): Promise<void> {
  switch (field) {
    case 'place':
      return choosePlace(page);
    case 'classes':
      return chooseLinked(page, '班级', '计算机2301班');
    case 'colleges':
      return chooseLinked(page, '教学院', '计算机学院');
    case 'branches':
      return chooseLinked(page, '学生党支部', /学生.*支部/);
    case 'role':
      return page.getByText('召集人', { exact: true }).click();
    case 'topic':
      return page.getByText('校领导联系学生情况', { exact: true }).click();
    case 'people':
      return page.getByRole('button', { name: '见到学生 30 人次' }).click();
    case 'minutes':
      return page.getByRole('button', { name: '用时 45 分钟' }).click();
    case 'themes':
      await page.getByText('思想引导', { exact: true }).click();
      return page.getByText('职业向导', { exact: true }).click();
    case 'hardships':
      await page.getByLabel('家庭经济困难 人次').fill('2');
      return page.getByRole('button', { name: '心理问题 加一' }).click();
    default:
      throw new Error(`A field that no test fills in: ${field satisfies never}`);
  }
}

/** From the whole list, as somebody would who is there for the first time. */
async function choosePlace(page: Page): Promise<void> {
  await page.getByRole('button', { name: '全部地点…' }).click();
  await page.locator('.picker button').first().click();
}

/** The link's chip, unless the form began with it. */
async function chooseLinked(page: Page, group: string, name: string | RegExp): Promise<void> {
  const chip = page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name });
  if (!(await chip.isChecked())) await chip.check({ force: true });
}
