import type { Evidence } from './evidence.ts';
import type { Flag } from './flag.ts';
import { createReceivedAt } from './received.ts';

const DAY = 86_400_000;

/**
 * The flags that may be shown to others than the person (FL10): answered ones; and those of which the person could know
 * since the endpoint had all that they follow from in the log, because one of the person's devices has sent something
 * after that, or the policy's days of quiet have passed.
 *
 * @param now milliseconds since the epoch, by the clock that gave the receipts
 */
export function flagsToShow(flags: Flag[], evidence: Evidence, now: number): Flag[] {
  const { entries, receipts, policy } = evidence;
  const receivedAt = createReceivedAt(receipts);
  const lastHeard = receipts.reduce((last, receipt) => Math.max(last, Date.parse(receipt.receivedAt)), 0);
  const since = new Map<string, number>();
  for (const entry of entries) {
    const { event } = entry;
    const about = event?.type === 'visit.amended' ? event.body.visit : entry.id;
    const received = receivedAt(entry) ?? Number.POSITIVE_INFINITY;
    since.set(about, Math.max(since.get(about) ?? 0, received));
  }
  const quiet = policy.evidence.quietDays * DAY;
  return flags.filter(({ visit, other, answer }) => {
    const known = Math.max(since.get(visit) ?? Number.POSITIVE_INFINITY, since.get(other ?? '') ?? 0);
    return answer !== null || lastHeard > known || now - known >= quiet;
  });
}
