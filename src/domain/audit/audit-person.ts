import type { CryptoKey } from 'jose';
import type { PersonFigures } from '../export/figures-schema.ts';
import type { ChainExport, PersonLine } from '../export.ts';
import type { ReadEntry } from '../log/fold.ts';
import { checkChain, importOwnKey } from './check-chain.ts';
import { checkReceipts, type ReceiptGiver } from './check-receipts.ts';
import type { Finding } from './finding.ts';

/** What of one person's part of a file has been looked at so far. */
export interface AuditedPerson {
  line: Pick<PersonLine, 'person' | 'refused'>;
  chains: PersonFigures['chains'];
  /** The authentic entries of all chains. */
  entries: ReadEntry[];
  /** Receipts that entries name and that are not in the file. */
  missing: { device: string; seq: number }[];
}

export interface AuditedChain {
  findings: Finding[];
  notArchived: number;
  /** The device's key, where the file may be sealed with it. */
  key: CryptoKey | null;
}

/**
 * Checks a chain with its receipts, and keeps of it what the person's figures follow from.
 *
 * @param giver who signs receipts; `null` where the endpoint's key is not its own
 * @param isOfEndpoint whether the file comes from the endpoint, which holds no entry without a receipt
 */
export async function auditChain(
  person: AuditedPerson,
  chain: ChainExport,
  giver: ReceiptGiver | null,
  isOfEndpoint: boolean,
): Promise<AuditedChain> {
  const { device, entries, receipts } = chain;
  const key = await importOwnKey(chain.publicKey, device);
  const checked = await checkChain(chain, key);
  // Not one by one as arguments: there may be hundreds of thousands.
  for (const entry of checked.entries) person.entries.push(entry);
  person.chains.push({ device, entries: entries.length, receipts: receipts.length });
  const findings = [...checked.findings];
  if (!key || !giver) return { findings, notArchived: entries.length, key };

  const { findings: ofReceipts, archived, missing } = await checkReceipts(chain, checked, giver);
  findings.push(...ofReceipts);
  person.missing.push(...missing.map((seq) => ({ device, seq })));
  if (isOfEndpoint && archived < entries.length) {
    findings.push({ finding: 'notArchived', device, from: archived + 1, to: entries.length });
  }
  return { findings, notArchived: Math.max(0, entries.length - archived), key };
}

/**
 * The receipts that a phone must have held, and that its file lacks. A phone beside others holds not all receipts of
 * theirs, and what it says again of another chain names that chain's receipts (RC3): so only a single chain tells.
 */
export function findMissingReceipts({ chains, missing }: AuditedPerson): Finding[] {
  if (chains.length !== 1) return [];
  return missing.map(({ device, seq }) => ({ finding: 'receiptMissing', device, seq }));
}

/** The ids of records that are said to have been refused, and that the person never logged. */
export function findUnknownRefused({ line, entries }: AuditedPerson): Finding[] {
  if (line.refused.length === 0) return [];
  const logged = new Set(entries.filter(({ event }) => event?.type === 'visit.logged').map(({ id }) => id));
  return line.refused
    .filter((id) => !logged.has(id))
    .map((id) => ({ finding: 'unknownRefused', person: line.person.id, id }));
}
