import type { z } from 'zod/mini';
import type { logExportSchema } from '../export.ts';
import type { AuditOptions } from './audit-export.ts';
import { type AuditedPerson, auditChain } from './audit-person.ts';
import { importOwnKey } from './check-chain.ts';
import { findOtherEndpoint } from './find-other-endpoint.ts';
import type { AuditReport } from './report.ts';

/** Verifies an export of version 1: chains and receipts, for it says no more. */
export async function auditLogDocument(
  { exportedAt, person, endpoint, chains }: z.infer<typeof logExportSchema>,
  options: AuditOptions,
): Promise<AuditReport> {
  const key = await importOwnKey(endpoint.publicKey, endpoint.id);
  const giver = key && { id: endpoint.id, key };
  const report: AuditReport = {
    // Which of the phones wrote it is not told.
    source: { from: 'phone', device: '' },
    ...{ exportedAt, endpoint: endpoint.id, people: 1, devices: chains.length },
    ...{ entries: 0, notArchived: 0, missingReceipts: 0, figures: null },
    ...{ isSealed: false, isPolicyKnown: null },
    findings: findOtherEndpoint(endpoint.id, key, options.endpoint),
    names: { people: new Map([[person.id, person.name]]), owners: new Map(), basis: null },
  };
  const { findings, names } = report;
  const audited: AuditedPerson = { line: { person, refused: [] }, chains: [], entries: [], missing: [] };
  for (const chain of chains) {
    if (names.owners.has(chain.device)) findings.push({ finding: 'repeatedChain', device: chain.device });
    names.owners.set(chain.device, person.id);
    const found = await auditChain(audited, chain, giver, false);
    for (const finding of found.findings) findings.push(finding);
    report.entries += chain.entries.length;
    report.notArchived += found.notArchived;
  }
  report.missingReceipts = audited.missing.length;
  return report;
}
