import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { startPhoneBrowser } from '../support/phone-browser.ts';
import { startEndpoint } from '../support/start-endpoint.ts';
import { percentile } from './percentile.ts';

const SAVES = 40;
const THROTTLING = 4;

/**
 * Prints how long a leader waits after tapping 保存, without network: from the tap's event to the saved screen, which is
 * drawn after the transaction is complete, on a CPU that is slowed down four times.
 */
export async function benchSave(): Promise<void> {
  const endpoint = await startEndpoint({ demo: true });
  const phone = await startPhoneBrowser();
  try {
    await enrolAndWaitForWorker(phone.page, endpoint.links.leader ?? '');
    await phone.setOffline(true);
    const cdp = await phone.context.newCDPSession(phone.page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
    const poster = new URL(endpoint.links.poster ?? '');
    const times: number[] = [];
    for (let save = 0; save < SAVES; save += 1) {
      await phone.page.goto(`${endpoint.links.origin}${poster.pathname}`);
      const button = phone.page.getByRole('button', { name: '保存' });
      await button.waitFor();
      const saved = phone.page.evaluate(timeToSaved);
      await button.click();
      times.push(await saved);
    }
    console.log(
      `\nTap on 保存 to 已保存, offline, CPU ${THROTTLING}× slower, ${SAVES} saves: ` +
        `p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`,
    );
  } finally {
    await phone.dispose();
    await endpoint.dispose();
  }
}

/** Runs in the page: milliseconds from the next click to the frame in which the saved screen is drawn. */
function timeToSaved(): Promise<number> {
  return new Promise((resolve) => {
    let tapped = 0;
    addEventListener(
      'click',
      (event) => {
        tapped = event.timeStamp;
      },
      { capture: true, once: true },
    );
    const look = () => {
      if (document.querySelector('.saved-word')) resolve(performance.now() - tapped);
      else requestAnimationFrame(look);
    };
    look();
  });
}
