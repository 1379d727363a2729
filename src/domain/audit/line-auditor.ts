import type { CryptoKey } from 'jose';
import type { z } from 'zod/mini';
import { computeFigures } from '../export/figures.ts';
import { digestLine, isSealOver } from '../export/seal.ts';
import { createTotalsCounter } from '../export/totals.ts';
import type { bodyLineSchema, ExportHeader } from '../export.ts';
import type { AuditOptions } from './audit-export.ts';
import { type AuditedPerson, auditChain, findMissingReceipts, findUnknownRefused } from './audit-person.ts';
import { importOwnKey } from './check-chain.ts';
import type { ReceiptGiver } from './check-receipts.ts';
import { type Comparison, comparePersonFigures, compareTotals } from './compare-figures.ts';
import { findOtherEndpoint } from './find-other-endpoint.ts';
import type { AuditReport } from './report.ts';

type BodyLine = z.infer<typeof bodyLineSchema>;
type Line<Name extends BodyLine['line']> = Extract<BodyLine, { line: Name }>;

/** Verifies an export of version 2, one line after the other. */
export interface LineAuditor {
  /** Takes the header's text. */
  begin(text: string): Promise<void>;
  /** @param line `null` where the text is none that the format knows */
  read(text: string, line: BodyLine | null): Promise<void>;
  end(): AuditReport;
}

export function createLineAuditor(header: ExportHeader, options: AuditOptions): LineAuditor {
  const { source, endpoint, calendar, policy, exportedAt } = header;
  const known = options.policies.find(({ id }) => id === policy.id);
  const report: AuditReport = {
    ...{ source, exportedAt, endpoint: endpoint.id },
    ...{ people: 0, devices: 0, entries: 0, notArchived: 0, missingReceipts: 0, figures: 0 },
    ...{ isSealed: false, isPolicyKnown: known !== undefined, findings: [] },
    names: { people: new Map(), owners: new Map(), basis: { calendar, policy } },
  };
  const { findings, names } = report;
  const totals = createTotalsCounter(header);
  let giver: ReceiptGiver | null = null;
  /** The key that the file has to be sealed with, once it is known. */
  let sealKey: CryptoKey | null = null;
  let digest = '';
  let number = 1;
  let person: AuditedPerson | null = null;
  /** What has been read of what comes once, at the end. */
  let last: 'people' | 'totals' | 'seal' = 'people';

  function take({ findings: found, count }: Comparison): void {
    findings.push(...found);
    report.figures = (report.figures ?? 0) + count;
  }

  function openPerson(line: Line<'person'>): void {
    const { id, name } = line.person;
    if (names.people.has(id)) findings.push({ finding: 'repeatedPerson', person: id });
    names.people.set(id, name);
    report.people += 1;
    person = { line, chains: [], entries: [], missing: [] };
  }

  async function readChain(of: AuditedPerson, chain: Line<'chain'>): Promise<void> {
    const { device } = chain;
    if (names.owners.has(device)) findings.push({ finding: 'repeatedChain', device });
    names.owners.set(device, of.line.person.id);
    const isOwn = source.from === 'phone' && source.device === device;
    const audited = await auditChain(of, chain, giver, source.from === 'endpoint');
    for (const finding of audited.findings) findings.push(finding);
    report.devices += 1;
    report.entries += chain.entries.length;
    report.notArchived += audited.notArchived;
    if (isOwn) sealKey = audited.key;
  }

  function closePerson(of: AuditedPerson, { figures: stated }: Line<'figures'>): void {
    findings.push(...findUnknownRefused(of));
    const missing = source.from === 'phone' ? findMissingReceipts(of) : [];
    findings.push(...missing);
    if (missing.length === 0) report.missingReceipts += of.missing.length;
    const { figures, counted } = computeFigures(header, of.line, of);
    take(comparePersonFigures(of.line.person.id, stated, figures));
    totals.add(of.line.person, figures, counted);
    person = null;
  }

  async function readSeal({ jws }: Line<'seal'>): Promise<void> {
    const signer = source.from === 'phone' ? source.device : endpoint.id;
    report.isSealed = sealKey !== null && (await isSealOver(jws, digest, signer, sealKey));
    if (!report.isSealed) findings.push({ finding: 'badSeal' });
  }

  /** Whether the line may stand where it does. */
  async function readInPlace(line: BodyLine): Promise<boolean> {
    const isBetween = person === null && last === 'people';
    switch (line.line) {
      case 'person':
        if (isBetween) openPerson(line);
        return isBetween;
      case 'chain':
        if (!person) return false;
        await readChain(person, line);
        return true;
      case 'figures':
        if (!person) return false;
        closePerson(person, line);
        return true;
      case 'totals':
        if (!isBetween || source.from !== 'endpoint') return false;
        take(compareTotals(line.semesters, totals.totals()));
        last = 'totals';
        return true;
      case 'seal':
        if (person || last !== (source.from === 'endpoint' ? 'totals' : 'people')) return false;
        await readSeal(line);
        last = 'seal';
        return true;
      default:
        throw new Error(`A line that nobody reads: ${line satisfies never}`);
    }
  }

  return {
    async begin(text) {
      digest = await digestLine(digest, text);
      const key = await importOwnKey(endpoint.publicKey, endpoint.id);
      if (key) giver = { id: endpoint.id, key };
      if (source.from === 'endpoint') sealKey = key;
      findings.push(...findOtherEndpoint(endpoint.id, key, options.endpoint));
      if (known && JSON.stringify(known) !== JSON.stringify(policy)) {
        findings.push({ finding: 'changedPolicy' });
      }
    },
    async read(text, line) {
      number += 1;
      if (!line || !(await readInPlace(line))) findings.push({ finding: 'unreadableLine', line: number });
      digest = await digestLine(digest, text);
    },
    end() {
      if (last !== 'seal') findings.push({ finding: 'truncated' });
      return report;
    },
  };
}
