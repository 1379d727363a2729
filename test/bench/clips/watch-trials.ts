/** What became of each time that the poster came into view: milliseconds until it was read, or `null`. */
export type Trials = (number | null)[];

declare global {
  interface Window {
    /** Whoever reads frames says so here. */
    onRead(text: string): void;
    trials: Trials;
    /** How long the page's thread was busy on end, in milliseconds, each time that it was for more than a moment. */
    blocks: number[];
  }
}

/**
 * Runs in the page, and waits for its video: notes the time at which the poster is wholly in view, from the mark in the
 * picture's corner, and the time at which its text is told.
 */
export function watchTrials(expected: string): void {
  const MARK = 8;
  let shownAt: number | null = null;
  let isRead = false;
  window.trials = [];
  window.onRead = (text) => {
    if (text !== expected) throw new Error(`A wrong text was read: ${text}`);
    if (shownAt === null || isRead) return;
    isRead = true;
    window.trials.push(performance.now() - shownAt);
  };
  const canvas = new OffscreenCanvas(MARK, MARK);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const look = (video: HTMLVideoElement) => {
    const onFrame = (now: number) => {
      context?.drawImage(video, 4, 4, MARK, MARK, 0, 0, MARK, MARK);
      const [red = 0, green = 0] = context?.getImageData(2, 2, 1, 1).data ?? [];
      const isInView = green - red > 60;
      if (isInView) {
        shownAt ??= now;
      } else if (shownAt !== null) {
        if (!isRead) window.trials.push(null);
        shownAt = null;
        isRead = false;
      }
      video.requestVideoFrameCallback(onFrame);
    };
    video.requestVideoFrameCallback(onFrame);
  };
  const find = () => {
    const video = document.querySelector('video');
    if (video?.videoWidth) look(video);
    else requestAnimationFrame(find);
  };
  find();
}

/** Runs in the page: notes for how long a message to itself has to wait. */
export function watchBlocks(): void {
  const MOMENT = 4;
  window.blocks = [];
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    if (now - last > MOMENT) window.blocks.push(now - last);
    last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
}
