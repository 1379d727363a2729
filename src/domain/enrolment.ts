import { readCrockford } from './crockford.ts';

/** A one-time enrolment code: 50 random bits as 10 characters of Crockford base32. */
export const ENROLMENT_CODE_LENGTH = 10;
/** Seven bytes hold 56 bits; the code is the first ten characters. */
export const ENROLMENT_CODE_BYTES = 7;
/** How long a code can be used, in milliseconds. */
export const ENROLMENT_CODE_LIFETIME = 7 * 24 * 60 * 60 * 1000;

/** The code in what was typed, pasted, or stands in a link `/e/CODE`; `null` where there is none. */
export function readEnrolmentText(text: string): string | null {
  const path = /\/e\/([^/?#\s]+)\/?\s*$/i.exec(text);
  return readCrockford(path?.[1] ?? text, ENROLMENT_CODE_LENGTH);
}

/** The link that enrols a phone, as it is pasted into a message or printed as QR. */
export function enrolmentCodeToLink(origin: string, code: string): string {
  return `${origin}/e/${code}`;
}
