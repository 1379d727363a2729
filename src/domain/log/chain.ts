import type { Entry, Head } from './entry.ts';

/** How an entry stands to the chain that is already held. */
export type Link = 'next' | 'known' | 'gap' | 'brokenChain' | 'fork';

/**
 * Judges one entry against a chain's head (LG3 to LG6).
 *
 * @param head the chain's last entry, `null` for an empty chain
 * @param storedHash the hash of the entry that is held at the same `seq`, if any
 */
export function judgeLink(
  head: Head | null,
  entry: Pick<Entry, 'seq' | 'prev' | 'hash'>,
  storedHash: string | undefined,
): Link {
  const next = (head?.seq ?? 0) + 1;
  if (entry.seq > next) return 'gap';
  if (entry.seq < next) return storedHash === entry.hash ? 'known' : 'fork';
  return entry.prev === (head?.hash ?? null) ? 'next' : 'brokenChain';
}
