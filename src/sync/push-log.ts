import { lastReceipt } from '../storage/chains.ts';
import { pushChain } from './push-chain.ts';
import type { SyncOutcome, SyncRun } from './sync-run.ts';

/**
 * Sends this phone's own entries past a point.
 *
 * @param from the `seq` to start after; what the last receipt covers if not given
 */
export async function pushLog(run: SyncRun, from?: number): Promise<SyncOutcome> {
  const { device } = run.caller;
  const start = from ?? (await lastReceipt(run.database, device))?.seq ?? 0;
  const pushed = await pushChain(run, { device, path: '/api/log' }, start);
  return pushed.outcome === 'refused' ? { outcome: 'failed', retryAfter: null } : pushed;
}
