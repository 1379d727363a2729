import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SyncOutcome } from '../../src/sync/sync-run.ts';
import { createSyncScheduler, retryDelay, type SyncStatus } from '../../src/sync/sync-scheduler.ts';

describe('the wait after failures', () => {
  test('SY7 doubles from 5 s to 10 min', () => {
    const delays = [1, 2, 3, 8, 50].map((failures) => retryDelay(failures, 0, null));
    expect(delays).toEqual([5_000, 10_000, 20_000, 600_000, 600_000]);
  });

  test('SY7 jitter takes off up to half, so that a thousand phones do not return at once', () => {
    expect(retryDelay(3, 0.999999, null)).toBeCloseTo(10_000, -1);
  });

  test('SY7 is never shorter than the endpoint asked', () => {
    expect(retryDelay(1, 0.5, 60_000)).toBe(60_000);
  });
});

describe('when a page syncs', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function start(outcomes: SyncOutcome[]) {
    const runs: (() => void)[] = [];
    const statuses: SyncStatus[] = [];
    const sync = () =>
      new Promise<SyncOutcome>((resolve) => {
        const outcome = outcomes.shift() ?? { outcome: 'done' };
        runs.push(() => resolve(outcome));
      });
    const scheduler = createSyncScheduler(
      sync,
      (status) => statuses.push(status),
      () => 0,
    );
    const finish = async () => {
      runs.at(-1)?.();
      await vi.advanceTimersByTimeAsync(0);
    };
    return { scheduler, runs, statuses, finish };
  }

  test('SY6 wishes that come during a run are served by one more', async () => {
    const { scheduler, runs, finish } = start([]);
    scheduler.request();
    scheduler.request();
    scheduler.request();
    expect(runs).toHaveLength(1);
    await finish();
    expect(runs).toHaveLength(2);
    await finish();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(runs).toHaveLength(2);
  });

  test('PH4 a photograph that is left is tried again later, and the log is said to be in order', async () => {
    const { scheduler, runs, statuses, finish } = start([{ outcome: 'photosLeft', retryAfter: 7_000 }]);
    scheduler.request();
    await finish();
    expect(statuses).toEqual(['running', 'idle']);
    await vi.advanceTimersByTimeAsync(6_999);
    expect(runs).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(runs).toHaveLength(2);
    await finish();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(runs).toHaveLength(2);
  });

  test('SY7 a failure is tried again later, and a save goes ahead at once', async () => {
    const { scheduler, runs, statuses, finish } = start([
      { outcome: 'unreachable' },
      { outcome: 'unreachable' },
    ]);
    scheduler.request();
    await finish();
    expect(statuses).toEqual(['running', 'unreachable']);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(runs).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(runs).toHaveLength(2);
    await finish();
    scheduler.request();
    expect(runs).toHaveLength(3);
    await finish();
    expect(statuses.at(-1)).toBe('idle');
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(runs).toHaveLength(3);
  });

  test('SY7 a revoked phone stops asking by itself', async () => {
    const { scheduler, runs, statuses, finish } = start([{ outcome: 'revoked' }]);
    scheduler.request();
    await finish();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(runs).toHaveLength(1);
    expect(statuses.at(-1)).toBe('revoked');
  });
});
