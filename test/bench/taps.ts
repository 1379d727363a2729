import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { startPhoneBrowser } from '../support/phone-browser.ts';
import { filmPoster } from '../support/poster-video.ts';
import { startEndpoint } from '../support/start-endpoint.ts';
import { countTaps, TAP_JOBS } from '../support/tap-jobs.ts';

/** Prints how many taps each job takes on the screens, beside the most that it may take; `test/browser/taps.test.ts` holds them. */
export async function benchTaps(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qijintong-film-'));
  const endpoint = await startEndpoint({ demo: true });
  const video = join(folder, 'poster.mjpeg');
  await filmPoster(endpoint.links.poster ?? '', video);
  const phone = await startPhoneBrowser({ video });
  try {
    await enrolAndWaitForWorker(phone.page, endpoint.links.leader ?? '');
    console.log('\nTaps from the first screen, or the open form, to 登记好了');
    console.log('  taps  most  typed into  job');
    for (const job of TAP_JOBS) {
      const { taps, typed } = await countTaps(phone.page, endpoint.links.origin, job);
      const columns = [String(taps).padStart(6), String(job.most).padStart(6), String(typed).padStart(12)];
      console.log(`${columns.join('')}  ${job.name}`);
    }
  } finally {
    await phone.dispose();
    await endpoint.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await benchTaps();
