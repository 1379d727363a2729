import type { Calendar } from '../calendar-schema.ts';
import type { Entry } from '../log/entry.ts';
import type { ReadEntry, Visit } from '../log/fold.ts';
import type { Receipt } from '../log/receipt.ts';
import type { Place } from '../place.ts';
import type { Policy } from '../regulation/policy.ts';

/** An entry with what brackets its true time. */
export interface LoggedEntry extends ReadEntry, Pick<Entry, 'after'> {}

/** What flags ask of a receipt. */
export type ReceiptFacts = Pick<Receipt, 'device' | 'seq' | 'receivedAt' | 'receiptHash'>;

/** A place code that was issued. */
export interface IssuedCode {
  place: Place;
  /** RFC 3339, or `null` while it holds. */
  withdrawnAt: string | null;
}

/** All that flags follow from, of one person. Whoever holds less of it finds fewer flags, never others. */
export interface Evidence {
  /** What the entries amount to. */
  visits: Visit[];
  /** Everything that the person's devices have logged, in any order. */
  entries: LoggedEntry[];
  /** Receipts over those devices' chains, verified. */
  receipts: ReceiptFacts[];
  /** By place code; `null` for a code that no place ever had. One that is not in the map is not judged. */
  codes: ReadonlyMap<string, IssuedCode | null>;
  calendar: Calendar;
  policy: Pick<Policy, 'evidence'>;
}

export const MINUTE = 60_000;
