import { type PlacesByCodeHash, placeCodeToHash, type WithdrawnCodes } from '../place.ts';
import type { IssuedCode } from './evidence.ts';

/**
 * What a phone knows of place codes, which it holds by their hashes alone (PL4). Where it was told nothing of withdrawn
 * ones, a code that it does not find may be one of them, and is left out.
 *
 * @param codes those that records name
 */
export async function codesByHash(
  codes: Iterable<string>,
  places: PlacesByCodeHash,
  withdrawn: WithdrawnCodes | undefined,
): Promise<Map<string, IssuedCode | null>> {
  const known = new Map<string, IssuedCode | null>();
  for (const code of new Set(codes)) {
    const hash = await placeCodeToHash(code);
    const place = places[hash];
    const former = withdrawn?.[hash];
    if (place) known.set(code, { place, withdrawnAt: null });
    else if (former) known.set(code, former);
    else if (withdrawn) known.set(code, null);
  }
  return known;
}
