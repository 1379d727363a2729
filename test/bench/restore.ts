import { issueLink } from '../support/demo-campus.ts';
import { skipIntro } from '../support/enrolled-phone.ts';
import { logLongHistory } from '../support/long-history.ts';
import { startPhoneBrowser } from '../support/phone-browser.ts';
import { startEndpoint } from '../support/start-endpoint.ts';

const RECORDS = 5_000;
const THROTTLING = 4;
/** How long a loaded machine may take, in milliseconds. */
const PATIENCE = 300_000;

/**
 * Prints how long a new phone takes to have the records of an earlier one, on a CPU that is slowed down four times: from
 * the tap that enrols it until its list has all of them, each signature verified; and how much of that time an answer to
 * a pull was waited for.
 */
export async function benchRestore(): Promise<void> {
  const endpoint = await startEndpoint({ demo: true });
  const phone = await startPhoneBrowser();
  try {
    await logLongHistory(endpoint, RECORDS);
    const { page, context } = phone;
    const pulls: { begin: number; end: number }[] = [];
    context.on('requestfinished', (request) => {
      if (!request.url().endsWith('/api/log/pull')) return;
      const { startTime, responseEnd } = request.timing();
      pulls.push({ begin: startTime, end: startTime + responseEnd });
    });
    await page.goto(await issueLink(endpoint));
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
    const tapped = Date.now();
    await page.getByRole('button', { name: '启用这台手机' }).click();
    await skipIntro(page);
    await page.getByRole('link', { name: '记录', exact: true }).click();
    await page.waitForFunction(
      (wanted) => Number(document.querySelector('[aria-setsize]')?.getAttribute('aria-setsize')) >= wanted,
      RECORDS,
      { timeout: PATIENCE },
    );
    const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
    const waited = pulls.reduce((sum, { begin, end }) => sum + end - begin, 0);
    const lastAnswer = Math.max(...pulls.map(({ end }) => end)) - tapped;
    console.log(
      `\nA new phone, CPU ${THROTTLING}× slower: from the tap that enrols it to ${RECORDS} records on the screen ` +
        `${seconds(Date.now() - tapped)}; the last of ${pulls.length} pulls answered after ${seconds(lastAnswer)}, ` +
        `${seconds(waited)} of it spent waiting for answers`,
    );
  } finally {
    await phone.dispose();
    await endpoint.dispose();
  }
}

if (import.meta.main) await benchRestore();
