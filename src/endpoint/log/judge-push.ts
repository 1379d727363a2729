import { judgeLink } from '../../domain/log/chain.ts';
import type { Head } from '../../domain/log/entry.ts';
import type { PushResult } from '../../domain/wire.ts';
import type { PushedEntry, Verdict } from './verify-pushed.ts';

/** A chain as it is held: its head, and the hashes at those `seq` where something is about to be put. */
export interface HeldChain {
  head: Head | null;
  hashes: Map<number, string>;
}

export interface JudgedPush {
  /** One for each text, in the order sent. */
  results: PushResult[];
  stored: PushedEntry[];
  forks: PushedEntry[];
  /** Where the chain ends now. */
  head: Head | null;
}

/** What becomes of each text of a push (LG3 to LG6, SY2). The chain grows by what is to be stored. */
export function judgePush(verdicts: Verdict[], chain: HeldChain): JudgedPush {
  const results: PushResult[] = verdicts.map((verdict) =>
    'refusal' in verdict ? { status: 'refused', reason: verdict.refusal } : { status: 'known' },
  );
  const inOrder = verdicts
    .flatMap((verdict, index) => ('entry' in verdict ? [{ entry: verdict.entry, index }] : []))
    .sort((a, b) => a.entry.seq - b.entry.seq);
  const stored: PushedEntry[] = [];
  const forks: PushedEntry[] = [];
  for (const { entry, index } of inOrder) {
    const link = judgeLink(chain.head, entry, chain.hashes.get(entry.seq));
    switch (link) {
      case 'next':
        stored.push(entry);
        chain.hashes.set(entry.seq, entry.hash);
        chain.head = { seq: entry.seq, hash: entry.hash };
        results[index] = { status: 'stored' };
        break;
      case 'known':
        break;
      case 'fork':
        forks.push(entry);
        results[index] = { status: 'refused', reason: link };
        break;
      case 'gap':
      case 'brokenChain':
        results[index] = { status: 'refused', reason: link };
        break;
      default:
        throw new Error(`A link without a result: ${link satisfies never}`);
    }
  }
  return { results, stored, forks, head: chain.head };
}
