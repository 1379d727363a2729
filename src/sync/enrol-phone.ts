import { calculateJwkThumbprint } from 'jose';
import { readEnrolmentText } from '../domain/enrolment.ts';
import { toRfc3339 } from '../domain/time.ts';
import { type EnrolResponse, enrolResponseSchema } from '../domain/wire.ts';
import { becomeDevice, ownKey, pendingKey } from '../storage/own-key.ts';
import type { PendingKeyRow, PhoneDatabase } from '../storage/phone-database.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import type { Answer, EndpointClient, RequestFailure } from './endpoint-client.ts';

/** Why a phone could not be enrolled. */
export type EnrolFailure =
  | 'malformedCode'
  | 'codeUnknown'
  | 'codeUsed'
  | 'codeExpired'
  | 'tooManyTries'
  | 'otherPerson'
  | 'offline'
  | 'storageUnavailable'
  | 'failed';

/** The own key, one that was left from an earlier try, and a new one. */
const MOST_TRIES = 3;

type Key = Pick<PendingKeyRow, 'publicKey' | 'privateKey'>;

/**
 * Binds this phone to the person for whom the code was made (EN1). The key is made and kept before the code is sent,
 * so that after a lost answer the same code works again (EN2). A phone that was enrolled before, and that the endpoint
 * does not know any more, comes back under its own key with its whole chain; one that was revoked under a new one (RC5).
 *
 * @param text the code as typed, or the link that carries it
 * @param label how the office will see this device
 * @param now milliseconds since the epoch, by the phone's clock
 */
export async function enrolPhone(
  database: PhoneDatabase,
  client: EndpointClient,
  text: string,
  label: string,
  now: number,
): Promise<{ failure: EnrolFailure } | null> {
  const code = readEnrolmentText(text);
  if (!code) return { failure: 'malformedCode' };
  try {
    const own = await ownKey(database);
    let key: Key = own ?? (await pendingKey(database));
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const answer = await enrolWith(key);
      if (answer !== 'spent') return answer;
      if (key !== own) await database.keys.delete('pending');
      key = await pendingKey(database);
    }
    return { failure: 'failed' };
  } catch {
    return { failure: 'storageUnavailable' };
  }

  async function enrolWith(key: Key): Promise<{ failure: EnrolFailure } | null | 'spent'> {
    const request = { code, publicKey: key.publicKey, label };
    const answer = await client.post('/api/enrol', request, enrolResponseSchema);
    if (isKeySpent(answer)) return 'spent';
    if ('failure' in answer) return { failure: reasonOf(answer) };
    if ('notModified' in answer) return { failure: 'failed' };
    if (answer.data.device !== (await calculateJwkThumbprint(key.publicKey))) return { failure: 'failed' };
    return keepEnrolment(database, key, answer.data, now);
  }
}

/** After an answer was lost, the key may have been bound to a person whose code was tried before, or revoked since. */
function isKeySpent(answer: Answer<EnrolResponse>): boolean {
  if (!('failure' in answer) || answer.failure !== 'problem') return false;
  return answer.name === 'key-taken' || answer.name === 'device-revoked';
}

function keepEnrolment(
  database: PhoneDatabase,
  key: Key,
  { device, reference, etag }: EnrolResponse,
  now: number,
): Promise<{ failure: EnrolFailure } | null> {
  return database.transaction('rw', database.keys, database.chains, database.settings, async () => {
    const before = (await readSetting(database, 'reference'))?.data.person.id;
    // What one person has said here is never said in another's name.
    if (before !== undefined && before !== reference.person.id) return { failure: 'otherPerson' };
    await becomeDevice(database, device, key, toRfc3339(now, 0));
    await writeSetting(database, 'reference', { etag, data: reference });
    return null;
  });
}

function reasonOf(failure: RequestFailure): EnrolFailure {
  switch (failure.failure) {
    case 'unreachable':
      return 'offline';
    case 'unreadable':
      return 'failed';
    case 'problem':
      switch (failure.name) {
        case 'code-unknown':
          return 'codeUnknown';
        case 'code-used':
          return 'codeUsed';
        case 'code-expired':
          return 'codeExpired';
        case 'too-many-requests':
          return 'tooManyTries';
        default:
          return 'failed';
      }
  }
}
