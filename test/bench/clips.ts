import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumOptions } from '../support/chromium.ts';
import { loadShippedScanner } from '../support/shipped-scanner.ts';
import { startEndpoint } from '../support/start-endpoint.ts';
import { FILMS, type Film, RATE, shootFilm } from './clips/films.ts';
import { type Trials, watchBlocks, watchTrials } from './clips/watch-trials.ts';
import { installFolder } from './install-folder.ts';
import { percentile } from './percentile.ts';
import { PEERS_FOLDER } from './scan-peers.ts';

const TRIALS = 6;
const THROTTLING = 4;
const PEERS = ['html5-qrcode, README', 'html5-qrcode, defaults', 'qr-scanner', 'jsQR', 'barcode-detector'];
/** How long the page's thread is watched, in milliseconds, and for how long scanning may hold it up on end. */
const SETTLING = 3_000;
const WATCHED = 6_000;
const BLOCK_GOAL = 16;

/** Where scanners run: ours on a page of the app, as it is shipped, the others on a page of their own. */
interface Stage {
  ours: string;
  others: string;
  folder: string;
}

/**
 * Prints how long it takes from the first frame in which a poster is wholly in view until its text is told, for ours
 * and for others, on the same films, played to the browser as its camera; and for how long ours holds up the page.
 */
export async function benchClips(trials = TRIALS): Promise<void> {
  installFolder(PEERS_FOLDER);
  const endpoint = await startEndpoint({ demo: true });
  const server = await createServer({
    configFile: false,
    root: PEERS_FOLDER,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0 },
    // Its worker is found beside it.
    optimizeDeps: { exclude: ['qr-scanner'], include: ['html5-qrcode', 'jsqr', 'barcode-detector/ponyfill'] },
  });
  await server.listen();
  const folder = mkdtempSync(join(tmpdir(), 'qijintong-clips-'));
  const stage = { ours: endpoint.links.origin, others: server.resolvedUrls?.local[0] ?? '', folder };
  try {
    console.log(
      `\nPoster wholly in view → its text told, median / worst of ${trials}, 720 × 1280 at ${RATE} Hz ` +
        `(workers are not slowed down at ${THROTTLING}×)`,
    );
    for (const film of FILMS) {
      const file = join(folder, `${film.name}.mjpeg`);
      await shootFilm(film, file);
      for (const rate of [1, THROTTLING]) await benchFilm(stage, film, file, rate, trials);
    }
    await benchBlocks(stage, join(folder, `${FILMS[0]?.name}.mjpeg`));
  } finally {
    await server.close();
    await endpoint.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchFilm(
  stage: Stage,
  film: Film,
  file: string,
  rate: number,
  trials: number,
): Promise<void> {
  console.log(`  ${film.name}, ${rate}×`);
  const medians = new Map<string, number>();
  for (const name of ['ours', ...PEERS]) {
    const times = await withCamera(file, async (page) => {
      await page.addInitScript(watchTrials, film.text);
      await open(page, stage, name, rate);
      return waitForTrials(page, trials, film);
    });
    const read = times.filter((time) => time !== null);
    const median = read.length > 0 ? percentile(read, 0.5) : Number.NaN;
    medians.set(name, median);
    const ratio = name === 'ours' ? '' : `${(median / (medians.get('ours') ?? 0)).toFixed(1)}×`;
    const missed = times.length - read.length;
    console.log(
      `    ${name.padEnd(24)}${read.length > 0 ? `${median.toFixed(0)} / ${Math.max(...read).toFixed(0)} ms`.padStart(18) : 'none'.padStart(18)}` +
        `${ratio.padStart(8)}${missed > 0 ? `  missed ${missed} of ${times.length}` : ''}`,
    );
  }
}

/** How long the page's thread is held up with ours and with a camera whose picture is only shown. */
async function benchBlocks(stage: Stage, file: string): Promise<void> {
  for (const name of ['nothing reads', 'ours']) {
    const blocks = await withCamera(file, async (page) => {
      await page.addInitScript(() => {
        window.onRead = () => undefined;
      });
      await open(page, stage, name, THROTTLING);
      // The app and the decoder start first: that is not what scanning takes.
      await page.waitForTimeout(SETTLING);
      await page.evaluate(watchBlocks);
      await page.waitForTimeout(WATCHED);
      return page.evaluate(() => window.blocks);
    });
    const over = blocks.filter((block) => block > BLOCK_GOAL);
    console.log(
      `  the page’s thread at ${THROTTLING}×, ${name}: held up for at most ${Math.max(0, ...blocks).toFixed(0)} ms, ` +
        `${over.length} times in ${WATCHED / 1_000} s over ${BLOCK_GOAL} ms`,
    );
  }
}

async function withCamera<T>(film: string, use: (page: Page) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'qijintong-camera-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    ...chromiumOptions([
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
      '--use-fake-ui-for-media-stream',
    ]),
    viewport: { width: 360, height: 740 },
    permissions: ['camera'],
  });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function open(page: Page, stage: Stage, name: string, rate: number): Promise<void> {
  await page.goto(PEERS.includes(name) ? stage.others : stage.ours);
  const start = PEERS.includes(name)
    ? startPeer(page, name)
    : name === 'ours'
      ? startOurs(page)
      : showCamera(page);
  await start;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
}

async function startOurs(page: Page): Promise<void> {
  const scanner = await loadShippedScanner(page);
  await page.evaluate((module) => {
    const view = document.createElement('div');
    view.style.width = '360px';
    document.body.replaceChildren(view);
    const watch = async () => {
      for await (const event of module.scan(view, { signal: new AbortController().signal })) {
        if (event.type === 'reading') window.onRead(event.text);
      }
    };
    void watch();
  }, scanner);
}

async function startPeer(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => 'peers' in window);
  await page.evaluate(
    (peer) => (window as unknown as { peers: Record<string, () => Promise<void>> }).peers[peer]?.(),
    name,
  );
}

/** A camera's picture that nobody reads. */
function showCamera(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const video = document.createElement('video');
    video.muted = true;
    video.style.width = '360px';
    document.body.replaceChildren(video);
    video.srcObject = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1080 }, height: { ideal: 1920 } },
    });
    await video.play();
  });
}

/** The first time is left out: what is compiled then is compiled once. */
async function waitForTrials(page: Page, wanted: number, { wall, poster }: Film): Promise<Trials> {
  const length = ((wall + poster) / RATE) * 1_000;
  await page.waitForFunction((count) => window.trials.length > count, wanted, {
    timeout: (wanted + 4) * length * 3,
    polling: 200,
  });
  return (await page.evaluate(() => window.trials)).slice(1, wanted + 1);
}

if (import.meta.main) await benchClips(...process.argv.slice(2).map(Number));
