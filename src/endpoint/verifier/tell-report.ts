import type { Finding } from '../../domain/audit/finding.ts';
import type { AuditReport } from '../../domain/audit/report.ts';
import { findingToWords, type Telling } from './tell-finding.ts';
import type { VerifierMessages } from './zh-cn.ts';

/** So many faults are told one by one. */
const TOLD = 50;

/**
 * The report in plain words, line by line (VE7).
 *
 * @param titleOf picks the language of what the policy names
 * @param isKeyGiven whether the endpoint's id came from elsewhere than the file
 */
export function reportToLines(
  report: AuditReport,
  m: VerifierMessages,
  titleOf: Telling['titleOf'],
  isKeyGiven: boolean,
): string[] {
  const { findings } = report;
  const told = findings.slice(0, TOLD);
  const more = findings.length - told.length;
  const telling: Telling = { m, report, titleOf };
  return [
    ...originToLines(report, m),
    summaryToWords(report, m),
    '',
    m.verdict(findings.length),
    ...told.map((finding) => `  - ${findingToWords(finding, telling)}`),
    ...(more > 0 ? [`  ${m.more(more)}`] : []),
    '',
    ...remarksToLines(report, m, isKeyGiven),
  ];
}

function originToLines({ source, exportedAt, people, names }: AuditReport, m: VerifierMessages): string[] {
  if (source.from === 'phone') return [m.fromPhone([...names.people.values()].join(), exportedAt)];
  const { unit, leftOut } = source;
  return [m.fromEndpoint(unit, people, exportedAt), ...(leftOut > 0 ? [m.leftOut(leftOut)] : [])];
}

/** How much there is, and what of it holds. */
function summaryToWords(report: AuditReport, m: VerifierMessages): string {
  const { devices, entries, notArchived, figures, findings } = report;
  const fails = (names: Finding['finding'][]) => findings.some(({ finding }) => names.includes(finding));
  const wrong = findings.filter(({ finding }) => finding === 'wrongFigure').length;
  const { comma, colon, semicolon, stop } = m.marks;
  const ofFigures =
    figures === null ? m.noFigures : wrong === 0 ? m.figuresHold(figures) : m.figuresFail(figures, wrong);
  const ofChains = fails(CHAIN_FAULTS) ? m.signaturesFail : m.signaturesHold;
  const ofReceipts = fails(RECEIPT_FAULTS) ? m.receiptsFail : m.archived(entries - notArchived, notArchived);
  return `${m.whole(devices, entries)}${colon}${ofChains}${comma}${ofReceipts}${semicolon}${ofFigures}${stop}`;
}

const CHAIN_FAULTS: Finding['finding'][] = [
  ...(['foreignKey', 'repeatedChain', 'badEntry', 'entryOfOtherDevice', 'repeatedEntry'] as const),
  ...(['entriesMissing', 'outOfOrder', 'brokenChain', 'tailMissing'] as const),
];
const RECEIPT_FAULTS: Finding['finding'][] = [
  ...(['otherEndpoint', 'badReceipt', 'receiptOfOtherDevice', 'receiptOfOtherEntry', 'notArchived'] as const),
  ...(['receiptsOutOfOrder', 'timeBackwards', 'receiptMissing', 'tailMissing'] as const),
];

/** On what all this rests, and what nothing proves (VE2, VE6). */
function remarksToLines(report: AuditReport, m: VerifierMessages, isKeyGiven: boolean): string[] {
  const { endpoint, source, isSealed, isPolicyKnown, figures, missingReceipts, findings } = report;
  const isOther = findings.some(({ finding }) => finding === 'otherEndpoint');
  const claims = figures === null ? m.claims.old : m.claims[source.from];
  return [
    ...(isOther ? [] : [isKeyGiven ? m.keyGiven(endpoint) : m.keyUnproven(endpoint)]),
    ...(missingReceipts > 0 ? [m.missingReceipts(missingReceipts)] : []),
    ...(isPolicyKnown === false ? [m.policyUnknown] : []),
    `${claims}${m.marks.space}${isSealed ? m.sealed[source.from] : m.unsealed}`,
  ];
}
