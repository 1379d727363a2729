/** Which bytes of the whole a body holds, the first and the last included. */
export interface ContentRange {
  first: number;
  last: number;
  total: number;
}

/** Reads a `Content-Range` in bytes (RFC 9110 §14.4); `null` where it is another, names no total, or makes no sense. */
export function readContentRange(text: string): ContentRange | null {
  const match = /^bytes (\d{1,12})-(\d{1,12})\/(\d{1,12})$/i.exec(text.trim());
  if (!match) return null;
  const [first = 0, last = 0, total = 0] = match.slice(1).map(Number);
  return first <= last && last < total ? { first, last, total } : null;
}
