import { toRfc3339 } from '../domain/time.ts';
import { entriesAfter, lastReceipt, readOwnDevice } from '../storage/chains.ts';
import type { PhoneDatabase } from '../storage/phone-database.ts';
import { expectUploadsAnew } from '../storage/photos.ts';
import { photosToUpload } from '../storage/photos-to-upload.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import type { EndpointClient } from './endpoint-client.ts';
import { fetchReference } from './fetch-reference.ts';
import { healChains } from './heal-chains.ts';
import { type PullProgress, pullLog } from './pull-log.ts';
import { pushLog } from './push-log.ts';
import { openSyncRun, type SyncOutcome, type SyncRun } from './sync-run.ts';
import { uploadPhotos } from './upload-photos.ts';

export interface SyncContext {
  database: PhoneDatabase;
  client: EndpointClient;
  locks: LockManager;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Told how far a pull of many entries has come, and `null` once it is over (SY12). */
  onPulled?: (progress: PullProgress | null) => void;
}

/**
 * One run of push and pull, alone across tabs and worker (SY6). Where another run began after this one was asked for
 * and nothing has been saved since, there is nothing left to do.
 */
export async function syncOnce(context: SyncContext): Promise<SyncOutcome> {
  // Counted, not timed: a clock that was set back would have this run believe that later ones have been.
  const begun = (await readSetting(context.database, 'syncRuns')) ?? 0;
  return context.locks.request('sync', async () => {
    if (await wasServed(context.database, begun)) return { outcome: 'done' };
    const run = await openSyncRun(context.database, context.client);
    if (!run) return { outcome: 'notEnrolled' };
    for (;;) {
      const logged = await syncLog(context, run);
      if (!mayGoOn(logged)) return logged;
      const uploaded = await uploadPhotos(run, context.now);
      if (uploaded.outcome !== 'logHasGrown') return logged.outcome === 'done' ? uploaded : logged;
    }
  });
}

/** A new chain, what was said again in it, what that brought to light; then the next run goes on. */
const HEALING_ROUNDS = 3;
/** What a pull would meet with as well. */
const ENDS_RUN: SyncOutcome['outcome'][] = ['unreachable', 'revoked', 'unknown'];

/** Whether the log is in order is settled, and noted, before any photograph is sent (PH4). */
async function syncLog(
  { database, now, onPulled = () => {} }: SyncContext,
  run: SyncRun,
): Promise<SyncOutcome> {
  const startedAt = toRfc3339(now(), 0);
  const number = ((await readSetting(database, 'syncRuns')) ?? 0) + 1;
  await writeSetting(database, 'syncRuns', number);
  const outcome = await pushAndPull(run, onPulled).finally(() => onPulled(null));
  if (outcome.outcome === 'done') {
    await writeSetting(database, 'lastSync', { startedAt, finishedAt: toRfc3339(now(), 0), run: number });
  }
  return outcome;
}

/** One entry that was refused does not hold up the photographs of the others; an endpoint that asked for quiet gets it. */
function mayGoOn(logged: SyncOutcome): boolean {
  return logged.outcome === 'done' || (logged.outcome === 'failed' && logged.retryAfter === null);
}

async function pushAndPull(
  run: SyncRun,
  onPulled: (progress: PullProgress | null) => void,
  roundsLeft = HEALING_ROUNDS,
): Promise<SyncOutcome> {
  const pushed = await pushLog(run);
  if (ENDS_RUN.includes(pushed.outcome)) return pushed;
  // Before the pull: what a pull tells of all problems is not worked out for an endpoint that does not answer.
  const referenced = await fetchReference(run);
  if (ENDS_RUN.includes(referenced.outcome)) return referenced;
  const pulled = await pullLog(run, onPulled);
  if ('outcome' in pulled) return pulled;
  const healed = pulled.heads ? await healChains(run, pulled.heads) : 'sound';
  if (typeof healed === 'object') return healed;
  if (healed === 'healed' && roundsLeft > 0) {
    const next = await openSyncRun(run.database, run.client);
    return next ? pushAndPull(next, onPulled, roundsLeft - 1) : { outcome: 'notEnrolled' };
  }
  if (!pulled.whole) return { outcome: 'failed', retryAfter: null };
  const acknowledged = (await lastReceipt(run.database, run.caller.device))?.seq ?? 0;
  const refilled = pulled.head < acknowledged ? await pushLog(run, pulled.head) : pushed;
  if (pulled.head < acknowledged) await expectUploadsAnew(run.database);
  return refilled.outcome === 'done' ? referenced : refilled;
}

async function wasServed(database: PhoneDatabase, begun: number): Promise<boolean> {
  const last = await readSetting(database, 'lastSync');
  const own = await readOwnDevice(database);
  if (!last || !own || last.run <= begun) return false;
  const acknowledged = (await lastReceipt(database, own.device))?.seq ?? 0;
  if ((await entriesAfter(database, own.device, acknowledged, 1)).length > 0) return false;
  return (await photosToUpload(database)).length === 0;
}
