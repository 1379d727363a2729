import { type CryptoKey, calculateJwkThumbprint, importJWK } from 'jose';
import type { ChainExport } from '../export.ts';
import { sha256 } from '../hash.ts';
import { readEvent } from '../log/bodies.ts';
import { judgeLink } from '../log/chain.ts';
import type { Entry, Head } from '../log/entry.ts';
import type { ReadEntry } from '../log/fold.ts';
import { verifyEntry } from '../log/verify-entry.ts';
import type { Finding } from './finding.ts';

/** What holds of a chain, and what does not. */
export interface CheckedChain {
  findings: Finding[];
  /** The authentic entries, as they are to be counted. */
  entries: ReadEntry[];
  /** The receipt that each of them names in `after`, with its own `seq`. */
  named: { seq: number; receipt: string }[];
  /** The hash of the text at each `seq`; `null` where that text is not authentic. */
  hashes: Map<number, string | null>;
}

/**
 * Verifies each signature and each link of a chain (VE3).
 *
 * @param key by `importOwnKey`
 */
export async function checkChain(
  { device, entries }: Pick<ChainExport, 'device' | 'entries'>,
  key: CryptoKey | null,
): Promise<CheckedChain> {
  const checked: CheckedChain = { findings: [], entries: [], named: [], hashes: new Map() };
  if (!key) return { ...checked, findings: [{ finding: 'foreignKey', device }] };
  let head: Head | null = null;
  /** Whether the text at the head is not authentic: which hash it had cannot be told. */
  let isHeadUnknown = false;
  // All at once: signatures are verified beside this thread, on as many cores as there are.
  const verdicts = await Promise.all(entries.map((jws) => verifyEntry(jws, device, key)));
  for (const [index, verdict] of verdicts.entries()) {
    const seq: number = (head?.seq ?? 0) + 1;
    if ('refusal' in verdict) {
      const finding = verdict.refusal === 'otherDevice' ? 'entryOfOtherDevice' : 'badEntry';
      checked.findings.push({ finding, device, seq });
      checked.hashes.set(seq, null);
      head = { seq, hash: await sha256(entries[index] ?? '') };
      isHeadUnknown = true;
      continue;
    }
    const { entry } = verdict;
    const finding = judgeNext(head, isHeadUnknown, entry, checked.hashes);
    if (finding) checked.findings.push({ ...finding, device });
    if (finding?.finding !== 'repeatedEntry') keep(checked, entry);
    if (entry.seq < seq) continue;
    head = { seq: entry.seq, hash: entry.hash };
    isHeadUnknown = false;
  }
  const isStillMissing = (finding: Finding) =>
    finding.finding !== 'entriesMissing' || !hasAll(checked.hashes, finding.from, finding.to);
  return { ...checked, findings: checked.findings.filter(isStillMissing) };
}

/** Whether what was missing came later after all: then it is told as being out of order. */
function hasAll(hashes: CheckedChain['hashes'], from: number, to: number): boolean {
  for (let seq = from; seq <= to; seq += 1) if (!hashes.has(seq)) return false;
  return true;
}

type LinkFinding =
  | { finding: 'repeatedEntry' | 'outOfOrder' | 'brokenChain'; seq: number }
  | { finding: 'entriesMissing'; from: number; to: number };

/** What is wrong with an authentic entry where it stands; `null` where it is the next. */
function judgeNext(
  head: Head | null,
  isHeadUnknown: boolean,
  entry: Entry,
  hashes: ReadonlyMap<number, string | null>,
): LinkFinding | null {
  const { seq } = entry;
  const link = judgeLink(head, entry, hashes.get(seq) ?? undefined);
  switch (link) {
    case 'next':
      return null;
    case 'known':
      return { finding: 'repeatedEntry', seq };
    case 'gap':
      return { finding: 'entriesMissing', from: (head?.seq ?? 0) + 1, to: seq - 1 };
    case 'fork':
      return { finding: 'outOfOrder', seq };
    case 'brokenChain':
      // What stood before it has been found not to be authentic already.
      return isHeadUnknown ? null : { finding: 'brokenChain', seq };
    default:
      throw new Error(`A link without a finding: ${link satisfies never}`);
  }
}

function keep({ entries, named, hashes }: CheckedChain, entry: Entry): void {
  const { id, device, seq, at, after } = entry;
  entries.push({ id, device, seq, at, event: readEvent(entry) });
  if (after !== null) named.push({ seq, receipt: after });
  hashes.set(seq, entry.hash);
}

/** The key, where `id` is its thumbprint (LG2). */
export async function importOwnKey(
  publicKey: ChainExport['publicKey'],
  id: string,
): Promise<CryptoKey | null> {
  if ((await calculateJwkThumbprint(publicKey)) !== id) return null;
  try {
    return (await importJWK(publicKey, 'ES256')) as CryptoKey;
  } catch {
    // A point that is not on the curve.
    return null;
  }
}
