const MEGABYTE = 1024 * 1024;

/** How much that is, in the unit that people know from their phone: `3.4 MB`, `12 GB`. */
export function bytesToWords(bytes: number): string {
  const megabytes = bytes / MEGABYTE;
  const [value, unit] = megabytes < 1024 ? [megabytes, 'MB'] : [megabytes / 1024, 'GB'];
  if (bytes > 0 && value < 0.1) return `< 0.1 ${unit}`;
  return `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;
}
