import { readCrockford } from './crockford.ts';
import { sha256 } from './hash.ts';

export type { Place, PlaceKind, PlacesByCodeHash, WithdrawnCodes } from './place-schema.ts';

/** A place code: 80 random bits as 16 characters of Crockford base32. */
export const PLACE_CODE_LENGTH = 16;
export const PLACE_CODE_BYTES = 10;

/** The code in what was typed or pasted, or `null`. */
export function readPlaceCode(typed: string): string | null {
  return readCrockford(typed, PLACE_CODE_LENGTH);
}

/**
 * The code in a poster's QR text: `HTTPS://HOST/P/CODE` in any case, or the bare code. `null` for any other QR.
 * The host is not compared: a campus may reach its endpoint by several names, and an unknown code is judged later.
 */
export function readPosterText(text: string): string | null {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return readPlaceCode(trimmed);
  const url = new URL(trimmed);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const path = /^\/p\/([^/]+)\/?$/i.exec(url.pathname);
  return path?.[1] === undefined ? null : readPlaceCode(path[1]);
}

/** What the poster's QR carries: upper case throughout, so that QR's alphanumeric mode keeps it small. */
export function placeCodeToPosterLink(origin: string, code: string): string {
  return `${origin}/P/${code}`.toUpperCase();
}

/** The key of `PlacesByCodeHash`. */
export function placeCodeToHash(code: string): Promise<string> {
  return sha256(code);
}
