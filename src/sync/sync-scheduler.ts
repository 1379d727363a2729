import type { SyncOutcome } from './sync-run.ts';

/** What the last attempt to sync came to, as the screens say it. */
export type SyncStatus = 'idle' | 'running' | 'unreachable' | 'failed' | 'revoked' | 'unknown';

/** First and longest wait between two tries, in milliseconds. */
const FIRST_DELAY = 5_000;
const LONGEST_DELAY = 10 * 60_000;

/**
 * How long to wait after so many failures in a row: doubling, with jitter of up to half (SY7), and never sooner than
 * the endpoint asked.
 *
 * @param random in [0, 1)
 * @param retryAfter milliseconds, as the endpoint named it, or `null`
 */
export function retryDelay(failures: number, random: number, retryAfter: number | null): number {
  const full = Math.min(FIRST_DELAY * 2 ** (failures - 1), LONGEST_DELAY);
  return Math.max(full * (1 - random / 2), retryAfter ?? 0);
}

export interface SyncScheduler {
  /** Runs at once, or once more after the run that is under way (SY6). */
  request(): void;
}

/** Decides when a page syncs: when asked, and again after a failure. */
export function createSyncScheduler(
  sync: () => Promise<SyncOutcome>,
  onStatus: (status: SyncStatus) => void,
  random: () => number,
): SyncScheduler {
  let running = false;
  let again = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function retryLater(retryAfter: number | null) {
    failures += 1;
    timer = setTimeout(request, retryDelay(failures, random(), retryAfter));
  }

  function settle(outcome: SyncOutcome) {
    switch (outcome.outcome) {
      case 'done':
      case 'notEnrolled':
        failures = 0;
        return onStatus('idle');
      case 'photosLeft':
        retryLater(outcome.retryAfter);
        return onStatus('idle');
      case 'revoked':
      case 'unknown':
        return onStatus(outcome.outcome);
      case 'unreachable':
        retryLater(null);
        return onStatus('unreachable');
      case 'failed':
        retryLater(outcome.retryAfter);
        return onStatus('failed');
    }
  }

  async function run() {
    running = true;
    clearTimeout(timer);
    onStatus('running');
    const outcome = await sync().catch((): SyncOutcome => ({ outcome: 'failed', retryAfter: null }));
    running = false;
    if (again) {
      again = false;
      void run();
    } else {
      settle(outcome);
    }
  }

  function request() {
    if (running) again = true;
    else void run();
  }

  return { request };
}
