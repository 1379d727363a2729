import type { Page } from 'playwright-core';
import { type KillableBrowser, startKillableBrowser } from './killable-browser.ts';

/** What a phone's IndexedDB holds after a browser was killed, read as it stands. */
export interface Aftermath {
  /** Own entries in the order of the chain. */
  entries: { id: string; seq: number; prev: string | null; hash: string; type: string }[];
  drafts: { key: string; value: Record<string, unknown> }[];
}

/** One thing that is done to the form, and how its draft then shows it. */
interface Step {
  act(page: Page): Promise<void>;
  /** Whether the draft holds it. */
  isKept(draft: Record<string, unknown>): boolean;
}

const NOTE = '走廊的灯坏了两盏。';
const WORDS = '热水九点半就没有了';
const KEY = 'log:dormVisit';

const problemsIn = (draft: Record<string, unknown>) =>
  (draft.problems ?? []) as { words: string; category: string | null }[];

/** A whole form: a visit, a talk along with it, and a problem. */
const STEPS: Step[] = [
  {
    act: (page) => page.getByRole('button', { name: '见到学生 5 人次' }).click(),
    isKept: ({ people }) => people === 5,
  },
  {
    act: (page) => page.getByRole('button', { name: '记下学生反映的问题' }).click(),
    isKept: (draft) => problemsIn(draft).length === 1,
  },
  {
    act: (page) => page.getByLabel('学生怎么说').fill(WORDS),
    isKept: (draft) => problemsIn(draft)[0]?.words === WORDS,
  },
  {
    act: (page) => page.getByText('水电维修', { exact: true }).click(),
    isKept: (draft) => problemsIn(draft)[0]?.category === 'logistics',
  },
  {
    async act(page) {
      await page.getByRole('button', { name: '记下', exact: true }).click();
      const oneMore = page.getByRole('button', { name: '谈心谈话 加一' });
      // A form that is gone on with may be unfolded already.
      if (!(await oneMore.isVisible())) await page.locator('summary').click();
      await oneMore.click();
    },
    isKept: ({ along }) => (along as unknown[]).length === 1,
  },
  {
    act: (page) => page.getByLabel('备注').fill(NOTE),
    isKept: ({ note }) => note === NOTE,
  },
];

/** The step that saves. */
export const LAST_STEP = STEPS.length + 1;

export interface RoundResult {
  /** Steps whose draft was seen to be kept before the kill. */
  stepsKept: number;
  /** The form's id, once its draft was seen. */
  id: string | null;
  /** Whether 登记好了 was on screen before the kill. */
  wasSaved: boolean;
}

/** When to kill: so many milliseconds after a step has begun. The first step opens the form, the last saves it. */
export interface KillMoment {
  step: number;
  delay: number;
}

/** How many entries the whole form becomes. */
export const ENTRIES_OF_FORM = 3;

/** A browser on the profile, showing the list of activities, and what its store held when it came up. */
export async function openAfterKill(
  profile: string,
  origin: string,
): Promise<{ browser: KillableBrowser; aftermath: Aftermath }> {
  const browser = await startKillableBrowser(profile);
  const { page } = browser;
  page.setDefaultTimeout(20_000);
  await page.goto(`${origin}/log`);
  await formLink(page).waitFor();
  return { browser, aftermath: await readStore(page) };
}

/** Fills the form in and saves it, and kills the browser at the moment, whatever it is doing then. */
export async function fillUntilKilled(browser: KillableBrowser, moment: KillMoment): Promise<RoundResult> {
  const result: RoundResult = { stepsKept: 0, id: null, wasSaved: false };
  const { promise: isTime, resolve } = Promise.withResolvers<void>();
  const job = fillAndSave(browser.page, result, (step) => {
    if (step === moment.step) setTimeout(resolve, moment.delay);
  });
  // A form that cannot be filled in before its moment has come is a fault of its own, and ends the campaign.
  await Promise.race([isTime, job.then(() => isTime)]);
  const seen = { ...result };
  await browser.kill();
  // An ended page rejects whatever was being done to it.
  await job.catch(() => undefined);
  return seen;
}

/** Below what is not finished and what may be done again, which lead to forms of their own. */
function formLink(page: Page) {
  return page.locator('a[href="/log/dormVisit"]').last();
}

async function fillAndSave(page: Page, result: RoundResult, onStep: (step: number) => void): Promise<void> {
  onStep(0);
  await openForm(page);
  const startOver = page.getByRole('button', { name: '重新填' });
  if (await startOver.isVisible()) await startOver.click();
  for (const [index, step] of STEPS.entries()) {
    onStep(index + 1);
    await step.act(page);
    for (;;) {
      const draft = (await readStore(page)).drafts.find(({ key }) => key === KEY)?.value;
      if (draft && step.isKept(draft)) {
        result.id = String(draft.id);
        break;
      }
    }
    result.stepsKept += 1;
  }
  onStep(LAST_STEP);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: '登记好了' }).waitFor();
  result.wasSaved = true;
}

/** Where the kill came between the commit and its saved screen, the first opening leads there; the second opens a form. */
async function openForm(page: Page): Promise<void> {
  const save = page.getByRole('button', { name: '保存' });
  const saved = page.getByRole('heading', { name: '登记好了' });
  await formLink(page).click();
  await save.or(saved).first().waitFor();
  if (await save.isVisible()) return;
  await page.goto(new URL('/log', page.url()).href);
  await formLink(page).click();
  await save.waitFor();
}

/** How many of the steps a draft holds. */
export function stepsIn(draft: Record<string, unknown> | undefined): number {
  if (!draft || 'savedAs' in draft) return 0;
  const missing = STEPS.findIndex((step) => !step.isKept(draft));
  return missing === -1 ? STEPS.length : missing;
}

export function draftIn({ drafts }: Aftermath): Record<string, unknown> | undefined {
  return drafts.find(({ key }) => key === KEY)?.value;
}

function readStore(page: Page): Promise<Aftermath> {
  return page.evaluate(async () => {
    const open = indexedDB.open('qijintong');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const read = <T>(store: string) =>
      new Promise<T[]>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [own] = await read<{ device: string }>('keys');
    const entries = await read<Aftermath['entries'][number] & { device: string }>('entries');
    const drafts = await read<Aftermath['drafts'][number]>('drafts');
    database.close();
    return {
      drafts,
      entries: entries
        .filter(({ device }) => device === own?.device)
        .map(({ id, seq, prev, hash, type }) => ({ id, seq, prev, hash, type })),
    };
  });
}
