import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { filmPoster } from '../support/poster-video.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';
import { countTaps, TAP_JOBS } from '../support/tap-jobs.ts';

let folder: string;
let endpoint: RunningEndpoint;
let phone: PhoneBrowser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qijintong-film-'));
  endpoint = await startEndpoint({ demo: true });
  const video = join(folder, 'poster.mjpeg');
  await filmPoster(endpoint.links.poster ?? '', video);
  phone = await startPhoneBrowser({ video });
  await enrolAndWaitForWorker(phone.page, endpoint.links.leader ?? '');
  await phone.page.goto(endpoint.links.origin);
  await phone.page.getByText('全部已存档').waitFor();
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

test.each(TAP_JOBS)('FO1 $name takes at most $most taps', async (job) => {
  const { taps, typed } = await countTaps(phone.page, endpoint.links.origin, job);
  expect(taps).toBeLessThanOrEqual(job.most);
  expect(typed).toBe(job.typing === 'words' ? 1 : 0);
  expect(phone.takeErrors()).toEqual([]);
});
