import type { Page } from 'playwright-core';
import { percentile } from './percentile.ts';

/** What a frame may take, in milliseconds, and still nobody sees it stumble. */
export const SMOOTH = 50;
/** A frame of three sixtieths of a second is told as 50.1 ms now and then. */
const CLOCK = 0.5;
export const ROUNDS = 3;

interface Frames {
  frames: number[];
  longTasks: number[];
  events: number[];
}

export const FRAMES_HEADING = `${''.padEnd(24)}  frames   worst     p95  over ${SMOOTH} ms  long tasks  worst event`;

/**
 * Watches every frame while something is done, and prints a line about it. The machine has other things to do as well:
 * it is done several times, and the calmest counts.
 */
export async function reportFrames(
  page: Page,
  name: string,
  prepare: () => Promise<void>,
  act: () => Promise<void>,
): Promise<void> {
  const rounds: Frames[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await prepare();
    await idle(page);
    await page.evaluate(startWatching);
    await act();
    rounds.push(await page.evaluate<Frames>(() => window.stopWatching()));
  }
  const over = ({ frames }: Frames) => frames.filter((frame) => frame > SMOOTH + CLOCK).length;
  const [calmest] = rounds.sort((a, b) => over(a) - over(b) || Math.max(...a.frames) - Math.max(...b.frames));
  if (!calmest) return;
  const { frames, longTasks, events } = calmest;
  const columns = [
    String(frames.length).padStart(8),
    `${Math.max(...frames).toFixed(0)} ms`.padStart(8),
    `${percentile(frames, 0.95).toFixed(0)} ms`.padStart(8),
    String(over(calmest)).padStart(12),
    String(longTasks.length).padStart(12),
    `${Math.max(0, ...events).toFixed(0)} ms`.padStart(13),
  ];
  console.log(`  ${name.padEnd(22)}${columns.join('')}`);
}

/** Runs in the page. */
function startWatching(): void {
  const frames: number[] = [];
  const longTasks: number[] = [];
  const events: number[] = [];
  let last = performance.now();
  let running = true;
  const look = (now: number) => {
    frames.push(now - last);
    last = now;
    if (running) requestAnimationFrame(look);
  };
  requestAnimationFrame((now) => {
    last = now;
    requestAnimationFrame(look);
  });
  const watch = (type: string, into: number[], options: PerformanceObserverInit = {}) => {
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) into.push(duration);
    });
    observer.observe({ type, ...options });
    return observer;
  };
  const observers = [
    watch('longtask', longTasks),
    watch('event', events, { durationThreshold: 16 } as PerformanceObserverInit),
  ];
  window.stopWatching = () => {
    running = false;
    for (const observer of observers) observer.disconnect();
    return { frames, longTasks, events };
  };
}

/** Until the page has had nothing to do for a while: what runs at the start is not what is measured. */
async function idle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let quiet = 0;
        let last = performance.now();
        const look = (now: number) => {
          quiet = now - last < 20 ? quiet + 1 : 0;
          last = now;
          if (quiet > 60) resolve();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}

declare global {
  interface Window {
    stopWatching(): Frames;
  }
}
