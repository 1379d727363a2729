import { signSeal } from '../domain/export/seal.ts';
import { readOwnDevice } from './chains.ts';
import type { PhoneDatabase } from './phone-database.ts';

/**
 * Signs the digest of an export with this phone's key (VE1).
 *
 * @throws where the phone is not enrolled: then there is nothing to export
 */
export async function sealExport(database: PhoneDatabase, digest: string): Promise<string> {
  const own = await readOwnDevice(database);
  if (!own) throw new Error('A phone that is not enrolled has no export');
  return signSeal(digest, own.device, own.privateKey);
}
