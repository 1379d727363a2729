import { createPrivateKey, type KeyObject } from 'node:crypto';
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import { type EndpointIdentity, publicKeySchema } from '../../domain/wire.ts';
import type { Database } from '../database/tables.ts';

/** The endpoint as phones know it, and the key that signs its receipts. */
export interface EndpointKey {
  identity: EndpointIdentity;
  privateKey: CryptoKey;
  /** The same key as Node's own signing takes it: Node will not make it of one that cannot be extracted (DEP0204). */
  keyObject: KeyObject;
}

/**
 * The key of the endpoint that this database belongs to, made at its first start. It lives beside the log because
 * phones pin it: a log without its key could give no receipts that they accept.
 */
export async function loadEndpointKey(database: Database): Promise<EndpointKey> {
  const made = await generateKeyPair('ES256', { extractable: true });
  // Of two processes that start at once on an empty database, both take the key that came first.
  await database
    .insertInto('settings')
    .values({ key: SETTING, value: JSON.stringify(await exportJWK(made.privateKey)) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const { value } = await database
    .selectFrom('settings')
    .select('value')
    .where('key', '=', SETTING)
    .executeTakeFirstOrThrow();

  const { kty, crv, x, y, d } = JSON.parse(value);
  const publicKey = publicKeySchema.parse({ kty, crv, x, y });
  const privateKey = { ...publicKey, d };
  return {
    identity: { id: await calculateJwkThumbprint(publicKey), publicKey },
    privateKey: (await importJWK(privateKey, 'ES256')) as CryptoKey,
    keyObject: createPrivateKey({ key: privateKey, format: 'jwk' }),
  };
}

const SETTING = 'endpoint-key';
