/**
 * RFC 3339 with the given offset, to the second's thousandth.
 *
 * @param now milliseconds since the epoch
 * @param offset minutes east of UTC
 */
export function toRfc3339(now: number, offset: number): string {
  const local = new Date(now + offset * 60_000).toISOString().slice(0, -1);
  if (offset === 0) return `${local}Z`;
  const minutes = Math.abs(offset);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
