import { type Place, placeCodeToHash } from '../domain/place.ts';
import type { PhoneDatabase } from './phone-database.ts';
import { readSetting } from './settings.ts';

/** The place that the reference data know under this code (PL4), or `null`. */
export async function findPlace(database: PhoneDatabase, code: string): Promise<Place | null> {
  const reference = await readSetting(database, 'reference');
  return reference?.data.places[await placeCodeToHash(code)] ?? null;
}
