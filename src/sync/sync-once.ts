import { toRfc3339 } from '../domain/time.ts';
import { entriesAfter, lastReceipt, readOwnDevice } from '../storage/chains.ts';
import type { PhoneDatabase } from '../storage/phone-database.ts';
import { expectUploadsAnew } from '../storage/photos.ts';
import { photosToUpload } from '../storage/photos-to-upload.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import type { EndpointClient } from './endpoint-client.ts';
import { fetchReference } from './fetch-reference.ts';
import { pullLog } from './pull-log.ts';
import { pushLog } from './push-log.ts';
import { openSyncRun, type SyncOutcome, type SyncRun } from './sync-run.ts';
import { uploadPhotos } from './upload-photos.ts';

export interface SyncContext {
  database: PhoneDatabase;
  client: EndpointClient;
  locks: LockManager;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/**
 * One run of push and pull, alone across tabs and worker (SY6). Where another run began after this one was asked for
 * and nothing has been saved since, there is nothing left to do.
 */
export function syncOnce(context: SyncContext): Promise<SyncOutcome> {
  const askedAt = context.now();
  return context.locks.request('sync', async () => {
    if (await wasServed(context.database, askedAt)) return { outcome: 'done' };
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

/** Whether the log is in order is settled, and noted, before any photograph is sent (PH4). */
async function syncLog({ database, now }: SyncContext, run: SyncRun): Promise<SyncOutcome> {
  const startedAt = toRfc3339(now(), 0);
  const outcome = await pushAndPull(run);
  if (outcome.outcome === 'done') {
    await writeSetting(database, 'lastSync', { startedAt, finishedAt: toRfc3339(now(), 0) });
  }
  return outcome;
}

/** One entry that was refused does not hold up the photographs of the others; an endpoint that asked for quiet gets it. */
function mayGoOn(logged: SyncOutcome): boolean {
  return logged.outcome === 'done' || (logged.outcome === 'failed' && logged.retryAfter === null);
}

async function pushAndPull(run: SyncRun): Promise<SyncOutcome> {
  const pushed = await pushLog(run);
  if (pushed.outcome === 'unreachable' || pushed.outcome === 'revoked') return pushed;
  const pulled = await pullLog(run);
  if ('outcome' in pulled) return pulled;
  const acknowledged = (await lastReceipt(run.database, run.caller.device))?.seq ?? 0;
  const refilled = pulled.head < acknowledged ? await pushLog(run, pulled.head) : pushed;
  if (pulled.head < acknowledged) await expectUploadsAnew(run.database);
  const referenced = await fetchReference(run);
  return refilled.outcome === 'done' ? referenced : refilled;
}

async function wasServed(database: PhoneDatabase, askedAt: number): Promise<boolean> {
  const last = await readSetting(database, 'lastSync');
  const own = await readOwnDevice(database);
  if (!last || !own || Date.parse(last.startedAt) <= askedAt) return false;
  const acknowledged = (await lastReceipt(database, own.device))?.seq ?? 0;
  if ((await entriesAfter(database, own.device, acknowledged, 1)).length > 0) return false;
  return (await photosToUpload(database)).length === 0;
}
