import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSeededRandom } from '../../src/endpoint/demo/seeded-random.ts';
import { cameraUse, watchCamera } from '../support/camera-use.ts';
import { type PhoneBrowser, startPhoneBrowser } from '../support/phone-browser.ts';
import { filmPoster } from '../support/poster-video.ts';
import { createPageScanner, type PageScanner } from '../support/scan-in-page.ts';
import { type RunningEndpoint, startEndpoint } from '../support/start-endpoint.ts';

const OFF = { live: 0, pending: 0 };
/** Fifty scans may leave so much behind, in bytes: code that is compiled, and not two kilobytes for each. */
const FLAT = 80 * 1024;

let folder: string;
let endpoint: RunningEndpoint;
let phone: PhoneBrowser;
let page: Page;
let scanner: PageScanner;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qijintong-film-'));
  const video = join(folder, 'poster.mjpeg');
  endpoint = await startEndpoint({ demo: true });
  await filmPoster('https://example.org/menu', video);
  phone = await startPhoneBrowser({ video });
  await phone.context.addInitScript(watchCamera);
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of its own, with something about it changed before anything runs. */
async function openPage(change?: () => void): Promise<void> {
  page = await phone.context.newPage();
  if (change) await page.addInitScript(change);
  await page.goto(endpoint.links.origin);
  scanner = await createPageScanner(page);
}

const isOff = () => expect.poll(() => cameraUse(page)).toEqual(OFF);
const reads = () => expect.poll(() => scanner.told()).toContain('reading');
const isOver = () => expect.poll(() => scanner.told()).toContain('over');

describe('a scan that is stopped', () => {
  beforeEach(() => openPage());
  afterEach(() => page.close());

  test.each(['start', 'opened', 'reading'] as const)('at its %s turns the camera off', async (stopAt) => {
    await scanner.start({ stopAt });
    await isOver();
    await isOff();
    expect(await page.locator('video').count()).toBe(0);
  });

  test('many times in a hurry leaves one loop and one camera for the last one', async () => {
    for (const stopAt of ['start', 'opened', 'start', 'reading', 'opened', 'start'] as const) {
      await scanner.start({ stopAt });
      if (stopAt === 'reading') await isOver();
    }
    await scanner.start();
    await reads();
    expect(await scanner.countLoops()).toBe(1);
    expect(await cameraUse(page)).toEqual({ live: 1, pending: 0 });
    await scanner.stop();
    await isOff();
  });

  test('fifty times, in every order of haste, leaves no camera on, one loop and no more memory', async () => {
    const random = createSeededRandom(50);
    const cdp = await page.context().newCDPSession(page);
    const scanInHaste = async (times: number) => {
      for (let time = 0; time < times; time += 1) {
        await scanner.start({ stopAt: random.pick(['start', 'opened', 'reading']) });
        // Some wait until all is over, some do not.
        if (random.happens(0.5)) await isOver();
      }
      await isOver();
      await isOff();
      await scanner.forget();
      await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    };
    // What is compiled when it has run some times.
    const before = await scanInHaste(20);
    expect((await scanInHaste(50)) - before).toBeLessThan(FLAT);
    expect(await page.locator('video').count()).toBe(0);
    await scanner.start();
    await reads();
    expect(await scanner.countLoops()).toBe(1);
    expect(await cameraUse(page)).toEqual({ live: 1, pending: 0 });
    await scanner.stop();
    await isOff();
  });

  test('while a frame is decoded leaves one loop for the next', async () => {
    await scanner.start();
    await reads();
    for (let time = 0; time < 4; time += 1) {
      await scanner.stop();
      await scanner.start();
    }
    await reads();
    expect(await scanner.countLoops()).toBe(1);
    await scanner.stop();
    await isOff();
  });

  test('by the removal of its element turns the camera off', async () => {
    await scanner.start();
    await reads();
    await scanner.removeElement();
    await isOver();
    await isOff();
  });

  test('by the removal of its element turns the camera off, though no more frames are told of', async () => {
    await scanner.start();
    await reads();
    await page.evaluate(async () => {
      HTMLVideoElement.prototype.requestVideoFrameCallback = () => 0;
      // The one that was asked for before comes yet.
      for (let time = 0; time < 10; time += 1) await new Promise(requestAnimationFrame);
    });
    await scanner.removeElement();
    await isOver();
    await isOff();
  });

  test('by the removal of its element while the camera opens turns it off', async () => {
    await scanner.start();
    await scanner.removeElement();
    await isOver();
    await isOff();
  });

  test('by an exception of its caller turns the camera off and hands on the exception', async () => {
    await scanner.start({ throwAt: 'reading' });
    await expect.poll(() => scanner.told()).toContain('thrown by the caller');
    await isOff();
    await scanner.start();
    await reads();
  });
});

describe('a camera', () => {
  afterEach(() => page.close());

  test('is off while the page is hidden, and on again when one is back', async () => {
    await openPage();
    await scanner.start();
    await reads();
    const show = (state: 'hidden' | 'visible') =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'visibilityState', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await show('hidden');
    await isOff();
    const before = (await scanner.told()).length;
    await show('visible');
    await expect.poll(async () => (await scanner.told()).slice(before)).toContain('reading');
    expect(await scanner.countLoops()).toBe(1);
    await show('hidden');
    await scanner.stop();
    await isOver();
    await isOff();
  });

  test('that the platform takes away is opened again', async () => {
    await openPage();
    await scanner.start();
    await reads();
    await page.evaluate(endTrack);
    await expect.poll(async () => (await scanner.told()).filter((type) => type === 'opened').length).toBe(2);
    expect(await cameraUse(page)).toEqual({ live: 1, pending: 0 });
  });

  test('that is taken away and cannot be opened again is said to be busy', async () => {
    await openPage();
    await scanner.start();
    await reads();
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = async () => {
        throw new DOMException('Taken', 'NotReadableError');
      };
    });
    await page.evaluate(endTrack);
    await isOver();
    expect((await scanner.told()).slice(-2)).toEqual(['cameraBusy', 'over']);
    await isOff();
  });

  test('that is taken away before its first picture is not opened again and again', async () => {
    await openPage(() => {
      HTMLVideoElement.prototype.requestVideoFrameCallback = () => 0;
    });
    await scanner.start();
    await expect.poll(() => scanner.told()).toContain('opened');
    await page.evaluate(endTrack);
    await isOver();
    expect(await scanner.told()).toEqual(['opened', 'cameraBusy', 'over']);
    await isOff();
  });

  test('that refuses every setting is read all the same', async () => {
    await openPage(() => {
      MediaStreamTrack.prototype.getCapabilities = () =>
        ({ focusMode: ['continuous'], torch: true, zoom: { min: 1, max: 8 } }) as MediaTrackCapabilities;
      MediaStreamTrack.prototype.applyConstraints = async () => {
        throw new DOMException('No', 'OverconstrainedError');
      };
    });
    await scanner.start();
    await reads();
    await scanner.stop();
    await isOff();
    expect(phone.takeErrors()).toEqual([]);
  });
});

describe('frames are read', () => {
  afterEach(async () => {
    await scanner.stop();
    await isOff();
    await page.close();
  });

  test.each([
    ['where no worker can be made', () => void Reflect.deleteProperty(window, 'Worker')],
    [
      'where the worker does not start',
      () => {
        window.Worker = class extends Worker {
          constructor() {
            super('/assets/no-worker.js');
          }
        };
      },
    ],
    ['as bitmaps', () => void Reflect.deleteProperty(window, 'VideoFrame')],
    ['as pixels', () => void Reflect.deleteProperty(window, 'OffscreenCanvas')],
    [
      'where frames cannot be taken in the first ways',
      () => {
        window.VideoFrame = class {
          constructor() {
            throw new Error('No frame');
          }
        } as unknown as typeof VideoFrame;
        window.createImageBitmap = () => Promise.reject(new Error('No bitmap'));
      },
    ],
    [
      'where the browser does not tell of frames',
      () => void Reflect.deleteProperty(HTMLVideoElement.prototype, 'requestVideoFrameCallback'),
    ],
  ])('%s', async (_, change) => {
    await openPage(change);
    await scanner.start();
    await reads();
  });
});

test('a decoder that cannot be loaded is said to have failed, and the camera is off', async () => {
  await openPage(() => {
    Reflect.deleteProperty(window, 'Worker');
    const refuse = () => Promise.reject(new Error('No WebAssembly'));
    Object.assign(WebAssembly, { instantiate: refuse, instantiateStreaming: refuse });
  });
  await scanner.start();
  await isOver();
  expect((await scanner.told()).slice(-2)).toEqual(['failed', 'over']);
  await isOff();
  await page.close();
});

/** Runs in the page: a track that the platform ends says so; one that is stopped by script does not. */
function endTrack(): void {
  const stream = document.querySelector('video')?.srcObject;
  if (!(stream instanceof MediaStream)) throw new Error('No camera runs');
  for (const track of stream.getTracks()) {
    track.stop();
    track.dispatchEvent(new Event('ended'));
  }
}
