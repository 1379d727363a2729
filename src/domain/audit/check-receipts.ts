import type { CryptoKey } from 'jose';
import type { ChainExport } from '../export.ts';
import { type Receipt, verifyReceipt } from '../log/receipt.ts';
import type { CheckedChain } from './check-chain.ts';
import type { Finding } from './finding.ts';

/** Whose receipts are looked for. */
export interface ReceiptGiver {
  id: string;
  key: CryptoKey;
}

export interface CheckedReceipts {
  findings: Finding[];
  /** Up to which `seq` the endpoint holds the chain, by its own word; 0 for nothing. */
  archived: number;
  /** Receipts that entries name and that are not in the file, each with the `seq` of the first entry that names it. */
  missing: number[];
}

/** Verifies each receipt of a chain: who gave it, for which entry, and in which order (VE4). */
export async function checkReceipts(
  { device, receipts }: ChainExport,
  { hashes, named }: CheckedChain,
  endpoint: ReceiptGiver,
): Promise<CheckedReceipts> {
  const findings: Finding[] = [];
  const held = new Set<string>();
  const length = [...hashes.keys()].reduce((most, seq) => Math.max(most, seq), 0);
  let archived = 0;
  let last: Receipt | null = null;
  const verified = await Promise.all(receipts.map((jws) => verifyReceipt(jws, endpoint.id, endpoint.key)));
  for (const [position, receipt] of verified.entries()) {
    const index = position + 1;
    if (!receipt) {
      findings.push({ finding: 'badReceipt', device, index });
      continue;
    }
    if (receipt.device !== device) {
      findings.push({ finding: 'receiptOfOtherDevice', device, index });
      continue;
    }
    const { seq } = receipt;
    held.add(receipt.receiptHash);
    if (last && seq <= last.seq) findings.push({ finding: 'receiptsOutOfOrder', device, seq });
    else if (last && Date.parse(receipt.receivedAt) < Date.parse(last.receivedAt)) {
      findings.push({ finding: 'timeBackwards', device, seq });
    }
    last = receipt;
    const hash = hashes.get(seq);
    if (seq > length) findings.push({ finding: 'tailMissing', device, from: length + 1, to: seq });
    else if (hash === receipt.hash) archived = Math.max(archived, seq);
    // What is missing or not authentic there has been found already.
    else if (hash) findings.push({ finding: 'receiptOfOtherEntry', device, seq });
  }
  return { findings, archived, missing: firstNamings(named.filter(({ receipt }) => !held.has(receipt))) };
}

function firstNamings(named: CheckedChain['named']): number[] {
  const first = new Map<string, number>();
  for (const { seq, receipt } of named) if (!first.has(receipt)) first.set(receipt, seq);
  return [...first.values()];
}
