import type { Visit } from '../log/fold.ts';
import type { IssuedCode } from './evidence.ts';

/**
 * Whether a record names a code that no place ever had (FL1). It is judged once the endpoint has the record: before that
 * a phone may only not have heard of a new poster.
 */
export function isPlaceUnknown(
  { place: { code } }: Pick<Visit, 'place'>,
  codes: ReadonlyMap<string, IssuedCode | null>,
  isReceived: boolean,
): boolean {
  return code !== undefined && isReceived && codes.get(code) === null;
}
