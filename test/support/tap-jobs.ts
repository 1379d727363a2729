import type { Page } from 'playwright-core';

/** What a person does on the screens, from the first screen to the saved one. */
export interface TapJob {
  name: string;
  /** The most taps that it may take. */
  most: number;
  /** What has to be typed: nothing, or the words themselves. */
  typing: 'none' | 'words';
  /** Begins on the home screen; counting starts when it has been reached. */
  run(page: Page): Promise<void>;
}

const save = (page: Page) => page.getByRole('button', { name: '保存' }).click();
const logByHand = (page: Page) => page.getByRole('link', { name: '手动登记' }).click();

export const TAP_JOBS: TapJob[] = [
  {
    name: 'a visit by poster',
    most: 3,
    typing: 'none',
    async run(page) {
      await page.getByRole('link', { name: '扫码登记' }).click();
      // The camera reads by itself.
      await save(page);
    },
  },
  {
    name: 'a talk with three students',
    most: 5,
    typing: 'none',
    async run(page) {
      await logByHand(page);
      await page.locator('a[href="/log/talk"]').click();
      await page.getByRole('button', { name: '见到学生 3 人次' }).click();
      await save(page);
    },
  },
  {
    name: 'last week’s dormitory visit once more',
    most: 3,
    typing: 'none',
    async run(page) {
      await logByHand(page);
      await page.locator('a[href^="/log/dormVisit?like="]').first().click();
      await save(page);
    },
  },
  {
    name: 'a problem raised within a visit',
    most: 4,
    typing: 'words',
    async run(page) {
      await page.getByRole('button', { name: '记下学生反映的问题' }).click();
      await page.getByLabel('学生怎么说').fill('热水九点半就没有了');
      await page.getByText('水电维修', { exact: true }).click();
      await page.getByRole('button', { name: '记下', exact: true }).click();
      await save(page);
    },
  },
];

/** Where the last job begins: at an open form, for the visit itself is counted by the others. */
export async function openForm(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/log/dormVisit`);
  await page.getByRole('button', { name: '保存' }).waitFor();
}

export interface TapCount {
  taps: number;
  /** How many inputs were typed into. */
  typed: number;
}

/** Counts what the page itself sees: each press of a finger, and each input that was typed into. */
export async function startCounting(page: Page): Promise<void> {
  await page.evaluate(() => {
    const typed = new Set<EventTarget | null>();
    const count = { taps: 0, typed: 0 };
    Object.assign(window, { tapCount: count });
    addEventListener('pointerdown', () => (count.taps += 1), true);
    addEventListener(
      'input',
      ({ target }) => {
        if (
          target instanceof HTMLTextAreaElement ||
          (target instanceof HTMLInputElement && target.type === 'text')
        )
          typed.add(target);
        count.typed = typed.size;
      },
      true,
    );
  });
}

export function readCount(page: Page): Promise<TapCount> {
  return page.evaluate(() => (window as unknown as { tapCount: TapCount }).tapCount);
}

/** Runs a job from its beginning to the saved screen. */
export async function countTaps(page: Page, origin: string, job: TapJob): Promise<TapCount> {
  if (job.typing === 'words') await openForm(page, origin);
  else {
    await page.goto(origin);
    await page.getByRole('link', { name: '扫码登记' }).waitFor();
  }
  await startCounting(page);
  await job.run(page);
  await page.getByRole('heading', { name: '登记好了' }).waitFor();
  return readCount(page);
}
