import { calculateJwkThumbprint } from 'jose';
import { readEnrolmentText } from '../domain/enrolment.ts';
import { toRfc3339 } from '../domain/time.ts';
import { type EnrolResponse, enrolResponseSchema, publicKeySchema } from '../domain/wire.ts';
import type { PendingKeyRow, PhoneDatabase } from '../storage/phone-database.ts';
import { writeSetting } from '../storage/settings.ts';
import type { Answer, EndpointClient, RequestFailure } from './endpoint-client.ts';

/** Why a phone could not be enrolled. */
export type EnrolFailure =
  | 'malformedCode'
  | 'codeUnknown'
  | 'codeUsed'
  | 'codeExpired'
  | 'tooManyTries'
  | 'offline'
  | 'storageUnavailable'
  | 'failed';

/**
 * Binds this phone to the person for whom the code was made (EN1). The key is made and kept before the code is sent,
 * so that after a lost answer the same code works again (EN2).
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
  const key = await pendingKey(database).catch(() => null);
  if (!key) return { failure: 'storageUnavailable' };
  const request = { code, publicKey: key.publicKey, label };
  const answer = await client.post('/api/enrol', request, enrolResponseSchema);
  if (isKeySpent(answer)) {
    await database.keys.delete('pending');
    return enrolPhone(database, client, text, label, now);
  }
  if ('failure' in answer) return { failure: reasonOf(answer) };
  if ('notModified' in answer) return { failure: 'failed' };
  if (answer.data.device !== (await calculateJwkThumbprint(key.publicKey))) return { failure: 'failed' };
  return keepEnrolment(database, key, answer.data, now).then(
    () => null,
    () => ({ failure: 'storageUnavailable' }),
  );
}

/** After an answer was lost, the key may have been bound to a person whose code was tried before, or revoked since. */
function isKeySpent(answer: Answer<EnrolResponse>): boolean {
  if (!('failure' in answer) || answer.failure !== 'problem') return false;
  return answer.name === 'key-taken' || answer.name === 'device-revoked';
}

async function pendingKey(database: PhoneDatabase): Promise<PendingKeyRow> {
  const held = await database.keys.get('pending');
  if (held?.name === 'pending') return held;
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKey = publicKeySchema.parse({ kty, crv, x, y });
  const made: PendingKeyRow = { name: 'pending', publicKey, privateKey: pair.privateKey };
  await database.keys.put(made);
  return made;
}

function keepEnrolment(
  database: PhoneDatabase,
  key: PendingKeyRow,
  { device, reference, etag }: EnrolResponse,
  now: number,
): Promise<void> {
  return database.transaction('rw', database.keys, database.chains, database.settings, async () => {
    await database.keys.put({
      name: 'own',
      device,
      privateKey: key.privateKey,
      enrolledAt: toRfc3339(now, 0),
    });
    await database.keys.delete('pending');
    await database.chains.put({ device, publicKey: key.publicKey });
    await writeSetting(database, 'reference', { etag, data: reference });
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
