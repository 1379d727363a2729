import { clockBackwards } from './clock-backwards.ts';
import type { Evidence, LoggedEntry } from './evidence.ts';
import { isAhead, isOutsideBracket } from './outside-bracket.ts';
import { createReceivedAt } from './received.ts';

/** What the clock of one entry amounts to. */
export interface Bracketed {
  /** Whether a receipt covers it. */
  isReceived: boolean;
  isOutside: boolean;
  isBack: boolean;
}

/** For an entry's id what its clock amounts to, in each chain in which it stands. */
export function bracketEntries({
  entries,
  receipts,
  policy,
}: Pick<Evidence, 'entries' | 'receipts' | 'policy'>): (id: string) => Bracketed[] {
  const { clockMinutes } = policy.evidence;
  const receivedAt = createReceivedAt(receipts);
  const given = new Map(receipts.map((receipt) => [receipt.receiptHash, Date.parse(receipt.receivedAt)]));
  const byId = new Map<string, Bracketed[]>();
  for (const entriesOfChain of chainsOf(entries)) {
    const chain = entriesOfChain.map((entry) => {
      const at = Date.parse(entry.at);
      const to = receivedAt(entry);
      const from = given.get(entry.after ?? '') ?? null;
      return { id: entry.id, at, from, to, isAhead: isAhead(at, to, clockMinutes) };
    });
    const backwards = clockBackwards(chain, clockMinutes);
    for (const entry of chain) {
      const copy = {
        isReceived: entry.to !== null,
        isOutside: isOutsideBracket(entry.at, entry, clockMinutes),
        isBack: backwards.has(entry),
      };
      const held = byId.get(entry.id);
      if (held) held.push(copy);
      else byId.set(entry.id, [copy]);
    }
  }
  return (id) => byId.get(id) ?? [];
}

/** The entries of each chain, in its order, each once. */
function chainsOf(entries: LoggedEntry[]): LoggedEntry[][] {
  const chains = new Map<string, Map<number, LoggedEntry>>();
  for (const entry of entries) {
    const chain = chains.get(entry.device) ?? new Map<number, LoggedEntry>();
    chains.set(entry.device, chain);
    chain.set(entry.seq, entry);
  }
  return [...chains.values()].map((chain) => [...chain.values()].sort((a, b) => a.seq - b.seq));
}
