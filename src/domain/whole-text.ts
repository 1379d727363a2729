import { z } from 'zod/mini';

/**
 * Whether every database keeps the text as it is: PostgreSQL's columns hold no NUL, and half of a surrogate pair is no
 * UTF-8.
 */
export function isWholeText(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/** For what stands in a column of its own at the endpoint. */
export const wholeTextSchema = z.string().check(z.refine(isWholeText));
