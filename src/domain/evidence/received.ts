import type { LoggedEntry, ReceiptFacts } from './evidence.ts';

type Position = Pick<LoggedEntry, 'device' | 'seq'>;

/**
 * Tells when the endpoint had an entry for certain: the earliest time, in milliseconds, of all receipts that cover it;
 * `null` where none does. After a restore a shorter chain may bear a later receipt, so the nearest need not be the first.
 */
export function createReceivedAt(receipts: ReceiptFacts[]): (entry: Position) => number | null {
  const byDevice = new Map<string, { seq: number; time: number }[]>();
  for (const { device, seq, receivedAt } of receipts) {
    const held = byDevice.get(device) ?? [];
    byDevice.set(device, held);
    held.push({ seq, time: Date.parse(receivedAt) });
  }
  for (const held of byDevice.values()) {
    held.sort((a, b) => b.seq - a.seq);
    let earliest = Number.POSITIVE_INFINITY;
    for (const receipt of held) {
      earliest = Math.min(earliest, receipt.time);
      receipt.time = earliest;
    }
  }
  return ({ device, seq }) => lastCovering(byDevice.get(device) ?? [], seq)?.time ?? null;
}

/** Of receipts with falling `seq` the last that still reaches `seq`, by bisection. */
function lastCovering(falling: { seq: number; time: number }[], seq: number) {
  let low = 0;
  let high = falling.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((falling[middle]?.seq ?? 0) >= seq) low = middle + 1;
    else high = middle;
  }
  return falling[low - 1];
}
