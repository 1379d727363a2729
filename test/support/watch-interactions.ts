/** One interaction: from what the person did to the frame that shows it. */
export interface Interaction {
  /** The event that took longest, as `click` or `keydown`. */
  event: string;
  /** In milliseconds, as the browser tells it: in steps of 8. */
  duration: number;
  /** How much of it passed before the first of our handlers ran, and in our handlers; the rest went into the frame. */
  delay: number;
  handlers: number;
}

declare global {
  interface Window {
    /** What came since the last call, and how many more were too short (under 16 ms) to be told of. */
    takeInteractions(): { interactions: Interaction[]; untold: number };
  }
}

/** Runs in a page before anything else: collects what https://web.dev/articles/inp is computed from. */
export function watchInteractions(): void {
  let worst = new Map<number, Interaction>();
  let counted = 0;
  const note = (entries: PerformanceEntryList) => {
    for (const entry of entries as PerformanceEventTiming[]) {
      const { interactionId, name, duration, startTime, processingStart, processingEnd } = entry;
      if (interactionId === 0 || duration <= (worst.get(interactionId)?.duration ?? 0)) continue;
      const [delay, handlers] = [processingStart - startTime, processingEnd - processingStart];
      worst.set(interactionId, { event: name, duration, delay, handlers });
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  window.takeInteractions = () => {
    note(observer.takeRecords());
    const interactions = [...worst.values()];
    worst = new Map();
    const { interactionCount } = performance;
    const untold = Math.max(0, interactionCount - counted - interactions.length);
    counted = interactionCount;
    return { interactions, untold };
  };
}
