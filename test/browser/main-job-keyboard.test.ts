import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { posterIn } from '../support/demo-campus.ts';
import { press, reach, readFocus } from '../support/keyboard.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

/** What a step leads to is waited for; the machine may be busy. */
vi.setConfig({ expect: { poll: { timeout: 20_000 } } });

let endpoint: RunningEndpoint;
let phone: PhoneBrowser;
beforeAll(async () => {
  endpoint = await startEndpoint({ demo: true });
  phone = await startPhoneBrowser();
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
});

/** Where the focus is; it comes there by itself. */
const focus = () => expect.poll(() => readFocus(phone.page));

/** Waits until a screen reader is told of all these, in this order among others. */
async function hears(...parts: string[]): Promise<void> {
  const told = async () => {
    const lines = (await phone.page.locator('body').ariaSnapshot()).split('\n');
    return lines.map((line) => line.replace(/^[\s-]+/, '').replace(/:$/, ''));
  };
  await expect.poll(async () => keepOrdered(await told(), parts)).toEqual(parts);
}

/** Of the parts those that come in their order among the lines, up to the first that does not. */
function keepOrdered(lines: string[], parts: string[]): string[] {
  let from = 0;
  const missing = parts.findIndex((part) => {
    from = lines.indexOf(part, from) + 1;
    return from === 0;
  });
  return missing === -1 ? parts : parts.slice(0, missing);
}

test('LO3 the main job by keyboard and ear alone: enrol, type a poster’s code, save, amend, see progress', async () => {
  const { page } = phone;
  await page.goto(endpoint.links.leader ?? '');
  await hears('heading "启用" [level=1]', 'button "启用这台手机"');
  await press(page, /^启用这台手机$/);
  await focus().toBe('h1 扫海报就记下，第 1 页，共 3 页');
  await hears('heading "扫海报就记下，第 1 页，共 3 页" [level=1]', 'button "跳过"', 'button "下一步"');
  await press(page, /^跳过$/);
  await focus().toBe('h1 首页');
  await hears('heading "首页" [level=1]', 'link "手动登记"', 'link "扫码登记"', 'navigation "主导航"');

  await press(page, /^扫码登记$/);
  await focus().toBe('h1 扫码');
  await hears('heading "扫码" [level=1]', 'alert', 'button "再试一次"', 'button "输入地点码"');
  await press(page, /^输入地点码$/);
  await hears('dialog "输入地点码"', 'button "关闭"', 'textbox "地点码"', 'button "去登记"');
  await reach(page, /^地点码/);
  await page.keyboard.type('ABC');
  await page.keyboard.press('Enter');
  await hears('textbox "地点码" [invalid]: ABC', 'text: 地点码应是 16 位字母和数字，请对照海报再看一遍。');
  await reach(page, /^地点码/);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(posterIn(endpoint, 'dorm').code);
  await page.keyboard.press('Enter');
  await focus().toBe('h1 登记');
  await hears('heading "登记" [level=1]', 'region "地点"', 'paragraph: 北苑1栋', 'button "保存"');

  await press(page, /^补充几句/);
  await reach(page, /^见到学生/);
  await page.keyboard.type('5');
  await hears('textbox "见到学生 人次": "5"');
  await press(page, /^保存$/);
  await focus().toBe('h1 登记好了');
  await hears('heading "登记好了" [level=1]', 'status', 'paragraph: 已存档', 'link "回首页"');
  await press(page, /^回首页$/);
  await focus().toBe('h1 首页');

  await press(page, /^记录$/);
  await focus().toBe('h1 记录');
  await hears('searchbox "搜索记录"', 'radio "全部" [checked]', 'list "记录"', 'heading "今天" [level=2]');
  await press(page, /^北苑1栋.*走访学生宿舍/);
  await hears('dialog "北苑1栋"', 'term: 人次', 'definition: "5"', 'link "更正"', 'button "撤回这条"');
  await press(page, /^更正$/);
  await focus().toBe('h1 更正记录');
  await reach(page, /^见到学生/);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('6');
  await press(page, /^保存$/);
  await hears('dialog "北苑1栋"', 'definition: "6"', 'deletion: "5"', 'status: 已更正，改动都留着底。');
  await page.keyboard.press('Escape');
  await focus().not.toBe('body');

  await press(page, /^首页$/);
  await focus().toBe('h1 首页');
  await press(page, /做到 \d+ 项/);
  await focus().toBe('h1 学期进展');
  await hears('heading "学期进展" [level=1]', 'radio "按条款" [checked]');
  await press(page, /^每周走访宿舍/);
  await hears('link "返回"', 'heading "每周走访宿舍" [level=1]', 'main');
  await focus().toBe('h1 每周走访宿舍');
  expect(phone.takeErrors()).toEqual([]);
});
