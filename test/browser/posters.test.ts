import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeCodeToPosterLink } from '../../src/domain/place.ts';
import { changeTables, type Poster, readPosters } from '../support/demo-campus.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { HURRIED, inkOf, readPhotographed, type SheetPart } from '../support/photograph-sheet.ts';
import { findOverflow } from '../support/print-faults.ts';
import { printToPictures } from '../support/print-to-pictures.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

const LONG_NAME = '大学生活动中心三楼东侧多功能学术报告厅（原大礼堂旧址）B1203';
const WHOLE: SheetPart[] = [{ left: 0, top: 0, width: 1, height: 1 }];
const QUARTERS: SheetPart[] = [0, 0.5].flatMap((top) =>
  [0, 0.5].map((left) => ({ left, top, width: 0.5, height: 0.5 })),
);
/** The poster is as wide as 210 units, its QR as 104: with this the QR is 150 pixels wide. */
const WIDTH = 303;

let endpoint: RunningEndpoint;
let desk: PhoneBrowser;
let posters: Poster[];

beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  desk = await startPhoneBrowser({ desk: true });
  const long = readPosters(endpoint).find(({ kind }) => kind === 'lecture');
  changeTables(
    endpoint,
    'UPDATE places SET data = ? WHERE id = ?',
    JSON.stringify({ id: long?.place, kind: 'lecture', name: LONG_NAME, building: '大学生活动中心' }),
    long?.place ?? '',
  );
  const kinds = ['canteen', 'classroom', 'dorm', 'class', 'lecture'];
  const all = readPosters(endpoint);
  posters = kinds.flatMap((kind) => all.filter((each) => each.kind === kind).slice(0, 1));
  await enrolAndWaitForWorker(desk.page, endpoint.links.office ?? '');
});
afterAll(async () => {
  await desk?.dispose();
  await endpoint?.dispose();
});

/** What posters of these places must say to a decoder. */
const expected = () => posters.map(({ code }) => placeCodeToPosterLink(endpoint.links.origin, code)).sort();

async function openPosters(query: string): Promise<void> {
  const ids = posters.map(({ place }) => place).join(',');
  await desk.page.goto(`${endpoint.links.origin}/office/places/print${query}#${ids}`);
  await desk.page.locator('.print-sheet').first().waitFor();
}

/** How wide the first QR is on paper, in millimetres. */
function qrSide(): Promise<number> {
  return desk.page.evaluate(() => {
    const side = document.querySelector('.print-black')?.closest('svg')?.getBoundingClientRect().width ?? 0;
    const sheet = document.querySelector('.print-sheet')?.getBoundingClientRect().width ?? 1;
    return (side / sheet) * 210;
  });
}

test.each([
  { name: 'one', query: '', parts: WHOLE, sheets: 5, least: 90 },
  { name: 'four', query: '?per=4', parts: QUARTERS, sheets: 2, least: 50 },
])('PO8 PO9 posters, $name on a page, are read from a bad photograph of the paper', async (layout) => {
  const { page } = desk;
  await openPosters(layout.query);
  await page.getByText(`5 张海报，A4 纸 ${layout.sheets} 页。`).waitFor();
  await desk.inspect(`posters-${layout.name}`);
  expect(await qrSide()).toBeGreaterThanOrEqual(layout.least);
  expect(await findOverflow(page)).toEqual([]);

  const pictures = await printToPictures(page);
  expect(pictures).toHaveLength(layout.sheets);
  const read: (string | null)[] = [];
  for (const picture of pictures) {
    expect(await inkOf(page, picture)).toBeGreaterThan(0.02);
    read.push(...(await readPhotographed(page, picture, layout.parts, { ...HURRIED, width: WIDTH })));
  }
  expect(read.filter((text) => text !== null).sort()).toEqual(expected());
  expect(desk.takeErrors()).toEqual([]);
});

test('PO8 a page of posters says how to print, and prints', async () => {
  const { page } = desk;
  await openPosters('');
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: '打印', exact: true }).click();
  expect(await page.locator('body').getAttribute('data-printed')).toBe('yes');
  await page.getByText('每页四张').click();
  await page.getByText('5 张海报，A4 纸 2 页。').waitFor();
  await page.goto(`${endpoint.links.origin}/office/places/print#nowhere`);
  await page.reload();
  await page.getByText('没有可以打印的海报').waitFor();
  expect(desk.takeErrors()).toEqual([]);
});
