import type { JSHandle, Page } from 'playwright-core';
import type { ScanModule } from '../../src/scan/scanning.ts';
import { loadShippedScanner } from './shipped-scanner.ts';

/** What a scan in a page has told so far: the types of its events, `over` when it ended, an error's message when it threw. */
export type Told = string[];

/** When somebody stops a scan. */
export type StopAt = 'start' | 'opened' | 'reading';

declare global {
  interface Window {
    scans: { element: HTMLElement; leaving: AbortController; told: string[] }[];
  }
}

/** Scans with the shipped scanner on a page that has nothing else to do with the camera. */
export interface PageScanner {
  /** Starts a scan in an element of its own; `stopAt` stops it at the first event of this type, and `throwAt` throws there. */
  start(options?: { stopAt?: StopAt; throwAt?: StopAt }): Promise<void>;
  /** What the newest scan has told. */
  told(): Promise<Told>;
  stop(): Promise<void>;
  removeElement(): Promise<void>;
  /** Keeps nothing of the scans that are over. */
  forget(): Promise<void>;
  /** How many loops ask for frames. */
  countLoops(): Promise<number>;
}

export async function createPageScanner(page: Page): Promise<PageScanner> {
  const scanner = await loadShippedScanner(page);
  await page.evaluate(() => {
    window.scans = [];
  });
  return {
    start: async (options = {}) => page.evaluate(startInPage, { scanner, ...options }),
    told: () => page.evaluate(() => window.scans.at(-1)?.told ?? []),
    stop: () => page.evaluate(() => window.scans.at(-1)?.leaving.abort()),
    removeElement: () => page.evaluate(() => window.scans.at(-1)?.element.remove()),
    forget: () =>
      page.evaluate(() => {
        for (const { element } of window.scans.splice(0)) element.remove();
      }),
    countLoops: () => page.evaluate(countLoopsInPage),
  };
}

interface Start {
  scanner: JSHandle<ScanModule>;
  stopAt?: StopAt;
  throwAt?: StopAt;
}

/** Runs in the page. */
function startInPage({ scanner, stopAt, throwAt }: Omit<Start, 'scanner'> & { scanner: ScanModule }): void {
  const element = document.createElement('div');
  element.style.width = '360px';
  document.body.append(element);
  const leaving = new AbortController();
  const told: string[] = [];
  window.scans.push({ element, leaving, told });
  const watch = async () => {
    for await (const event of scanner.scan(element, { signal: leaving.signal })) {
      told.push(event.type === 'failed' ? event.failure : event.type);
      if (event.type === throwAt) throw new Error('thrown by the caller');
      if (event.type === stopAt) leaving.abort();
    }
  };
  watch()
    .catch((error: Error) => told.push(error.message))
    .then(() => told.push('over'));
  if (stopAt === 'start') leaving.abort();
}

/** Runs in the page: counts who asks for the next frame between one frame and another. */
function countLoopsInPage(): Promise<number> {
  const TICKS = 6;
  const { prototype } = HTMLVideoElement;
  const original = prototype.requestVideoFrameCallback;
  const video = document.querySelector('video');
  if (!video) return Promise.resolve(0);
  const counts: number[] = [];
  let calls = 0;
  prototype.requestVideoFrameCallback = function count(callback) {
    calls += 1;
    return original.call(this, callback);
  };
  return new Promise((resolve) => {
    const tick = () => {
      counts.push(calls);
      calls = 0;
      if (counts.length <= TICKS) return original.call(video, tick);
      prototype.requestVideoFrameCallback = original;
      // Before the first tick not every loop had its turn.
      return resolve(Math.max(...counts.slice(1)));
    };
    original.call(video, tick);
  });
}
