import { type CryptoKey, importJWK } from 'jose';

export type ImportKey = (device: string, publicKey: string) => Promise<CryptoKey>;

/** Imported device keys, so that a busy phone's key is not imported for each request. A device's key never changes. */
export function createKeyCache(capacity = 10_000): ImportKey {
  const keys = new Map<string, CryptoKey>();
  return async function importDeviceKey(device, publicKey) {
    const held = keys.get(device);
    if (held) return held;
    const key = (await importJWK(JSON.parse(publicKey), 'ES256')) as CryptoKey;
    // A Map keeps the order of insertion: the first key is the oldest.
    const oldest = keys.size >= capacity ? keys.keys().next().value : undefined;
    if (oldest !== undefined) keys.delete(oldest);
    keys.set(device, key);
    return key;
  };
}
