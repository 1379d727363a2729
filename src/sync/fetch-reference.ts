import { referenceSchema } from '../domain/wire.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { failureToOutcome, type SyncOutcome, type SyncRun } from './sync-run.ts';

/** Brings the roster, calendar, policy and places up to date; nothing is sent where the ETag still holds. */
export async function fetchReference({ database, client, caller }: SyncRun): Promise<SyncOutcome> {
  const held = await readSetting(database, 'reference');
  const answer = await client.get('/api/reference', referenceSchema, caller, held?.etag);
  if ('failure' in answer) return failureToOutcome(answer);
  if ('notModified' in answer) return { outcome: 'done' };
  // The key was pinned at enrolment: whoever comes with another is not the endpoint that holds this phone's log.
  if (answer.data.endpoint.id !== caller.endpoint) return { outcome: 'failed', retryAfter: null };
  await writeSetting(database, 'reference', { etag: answer.etag ?? '', data: answer.data });
  return { outcome: 'done' };
}
