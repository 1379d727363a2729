import type { Basis } from '../export/figures.ts';
import type { ExportSource } from '../export.ts';
import type { Finding } from './finding.ts';

/** What an audit found: how much there was, what does not hold, and the names by which to tell it. */
export interface AuditReport {
  source: ExportSource;
  exportedAt: string;
  /** The thumbprint of the endpoint's key, as the file names it. */
  endpoint: string;
  people: number;
  devices: number;
  entries: number;
  /** Entries that no receipt covers; no fault in a phone's file. */
  notArchived: number;
  /** Receipts that entries name and that the file lacks, where this is no fault: it may come of a restored backup. */
  missingReceipts: number;
  /** Figures that were compared; `null` where the file states none (version 1). */
  figures: number | null;
  /** Whether the signature over the whole file holds; what is claimed without proof of its own is then the signer's word. */
  isSealed: boolean;
  /** Whether the policy is one that this program knows; `null` where the file has none. */
  isPolicyKnown: boolean | null;
  findings: Finding[];
  names: {
    people: Map<string, string>;
    /** The person of each device. */
    owners: Map<string, string>;
    basis: Pick<Basis, 'calendar' | 'policy'> | null;
  };
}
