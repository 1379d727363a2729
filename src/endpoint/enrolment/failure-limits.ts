import { RateLimiterMemory } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 15 * 60;
/** A whole campus may sit behind one address; a phone on its own has less reason to err. */
const FAILURES_PER_ADDRESS = 30;
const FAILURES_PER_KEY = 10;

export interface FailureLimits {
  /** Seconds to wait before the next try, or `null` where one may try now. */
  secondsToWait(address: string, key: string): Promise<number | null>;
  /** Counts a failed try. Says the same as `secondsToWait`: tries that run side by side do not slip past. */
  countFailure(address: string, key: string): Promise<number | null>;
}

/** EN3: counts failed tries only, so that those who enrol rightly never shut their neighbours out. */
export function createFailureLimits(): FailureLimits {
  const byAddress = new RateLimiterMemory({ points: FAILURES_PER_ADDRESS, duration: WINDOW_SECONDS });
  const byKey = new RateLimiterMemory({ points: FAILURES_PER_KEY, duration: WINDOW_SECONDS });

  return {
    async secondsToWait(address, key) {
      return toWait([
        [FAILURES_PER_ADDRESS - 1, await byAddress.get(address)],
        [FAILURES_PER_KEY - 1, await byKey.get(key)],
      ]);
    },
    async countFailure(address, key) {
      return toWait([
        [FAILURES_PER_ADDRESS, await byAddress.penalty(address)],
        [FAILURES_PER_KEY, await byKey.penalty(key)],
      ]);
    },
  };
}

type Count = { consumedPoints?: number; msBeforeNext?: number } | null;

/** The longest wait among the counts that are past what is allowed. */
function toWait(counts: [allowed: number, count: Count][]): number | null {
  const waits = counts
    .filter(([allowed, count]) => (count?.consumedPoints ?? 0) > allowed)
    .map(([, count]) => Math.max(1, Math.ceil((count?.msBeforeNext ?? 0) / 1000)));
  return waits.length === 0 ? null : Math.max(...waits);
}
