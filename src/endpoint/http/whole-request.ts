import type { MiddlewareHandler } from 'hono';
import { isWholeText } from '../../domain/whole-text.ts';
import { ProblemError } from './problem.ts';

/** Refuses an address with a NUL in it before anything is looked up by it (HT4). */
export const refuseNul: MiddlewareHandler = async function refuseNul(context, next) {
  if (context.req.url.includes('%00')) {
    throw new ProblemError('malformed-request', 'The address holds a NUL');
  }
  await next();
};

/** The text in UTF-8 bytes; `null` where they are none. A mark in front of it is left out. */
export function readUtf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether each text in it, each key among them, can be stored as it was sent. */
export function holdsWholeTexts(value: unknown): boolean {
  // A list of what is left to look at, for a sender decides how deep it goes.
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string' && !isWholeText(next)) return false;
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, part] of Object.entries(next)) {
      if (!isWholeText(key)) return false;
      left.push(part);
    }
  }
  return true;
}
