import type { FigureOf, FigureValue, Finding } from '../../domain/audit/finding.ts';
import type { AuditReport } from '../../domain/audit/report.ts';
import type { Text } from '../../domain/regulation/policy.ts';
import type { VerifierMessages } from './zh-cn.ts';

/** How the things of a report are called. */
export interface Telling {
  m: VerifierMessages;
  report: AuditReport;
  titleOf(text: Text): string;
}

/** One sentence: what, where, and what it may mean. */
export function findingToWords(finding: Finding, telling: Telling): string {
  const { findings, value } = telling.m;
  switch (finding.finding) {
    case 'truncated':
    case 'badSeal':
    case 'otherEndpoint':
    case 'changedPolicy':
      return findings[finding.finding];
    case 'unreadableLine':
      return findings.unreadableLine(finding.line);
    case 'repeatedPerson':
      return findings.repeatedPerson(personName(finding.person, telling));
    case 'unknownRefused':
      return findings.unknownRefused(personName(finding.person, telling), finding.id);
    case 'foreignKey':
    case 'repeatedChain':
      return findings[finding.finding](deviceName(finding.device, telling));
    case 'badReceipt':
    case 'receiptOfOtherDevice':
      return findings[finding.finding](deviceName(finding.device, telling), finding.index);
    case 'entriesMissing':
    case 'tailMissing':
    case 'notArchived':
      return findings[finding.finding](deviceName(finding.device, telling), finding.from, finding.to);
    case 'badEntry':
    case 'entryOfOtherDevice':
    case 'repeatedEntry':
    case 'outOfOrder':
    case 'brokenChain':
    case 'receiptOfOtherEntry':
    case 'receiptsOutOfOrder':
    case 'timeBackwards':
    case 'receiptMissing':
      return findings[finding.finding](deviceName(finding.device, telling), finding.seq);
    case 'wrongFigure': {
      const what = figureName(finding.person, finding.figure, telling);
      const stated = valueToWords(finding.stated, telling.m);
      const computed = valueToWords(finding.computed, telling.m);
      return findings.wrongFigure(what, stated, stated === computed ? value.sameShort(computed) : computed);
    }
    default:
      throw new Error(`A finding without words: ${finding satisfies never}`);
  }
}

function deviceName(device: string, { m, report: { names } }: Telling): string {
  const owner = names.owners.get(device);
  return m.device((owner !== undefined && names.people.get(owner)) || null, device.slice(0, 8));
}

function personName(person: string | null, { report }: Telling): string {
  return report.names.people.get(person ?? '') ?? person ?? '';
}

function figureName(person: string | null, figure: FigureOf, telling: Telling): string {
  const { m, report, titleOf } = telling;
  const { calendar, policy } = report.names.basis ?? { calendar: null, policy: null };
  const name = personName(person, telling);
  const titleIn = (list: { id: string; title: Text }[] | undefined, id: string) => {
    const found = list?.find((each) => each.id === id);
    return found ? titleOf(found.title) : id;
  };
  const semester =
    'semester' in figure
      ? (calendar?.semesters.find(({ id }) => id === figure.semester)?.name ?? figure.semester)
      : '';
  const unitName = (id: string) =>
    (report.source.from === 'endpoint' && report.source.units.find((unit) => unit.id === id)?.name) || id;
  switch (figure.of) {
    case 'records':
      return m.figure.records(name);
    case 'chain':
      return m.figure.chain(deviceName(figure.device, telling));
    case 'duty':
      return m.figure.duty(name, semester, titleIn(policy?.duties, figure.duty));
    case 'category':
      return m.figure.category(name, semester, titleIn(policy?.categories, figure.category));
    case 'semester':
      return m.figure.semester(name, semester);
    case 'allPeople':
      return m.figure.allPeople(semester);
    case 'allOfDuty':
      return m.figure.allOfDuty(semester, titleIn(policy?.duties, figure.duty));
    case 'unitPeople':
      return m.figure.unitPeople(semester, unitName(figure.unit));
    case 'unitDuty':
      return m.figure.unitDuty(semester, unitName(figure.unit), titleIn(policy?.unitDuties, figure.duty));
    default:
      throw new Error(`A figure without a name: ${figure satisfies never}`);
  }
}

/** The counts of more windows than this would fill the screen. */
const WINDOWS_SHOWN = 3;

function valueToWords(shown: FigureValue | null, { value }: VerifierMessages): string {
  switch (shown?.is) {
    case undefined:
      return value.none;
    case 'stated':
      return value.stated;
    case 'count':
      return value.count(shown.count);
    case 'chain':
      return value.chain(shown.entries, shown.receipts);
    case 'people':
      return value.people(shown.people, shown.met, shown.total);
    case 'ofDuty':
      return value.ofDuty(shown.people, shown.met);
    case 'standing': {
      const counts = shown.windows.map(({ count, target }) => `${count}/${target}`);
      const isMany = counts.length > WINDOWS_SHOWN;
      return value.standing(shown.state, isMany ? '' : counts.join(' '));
    }
    default:
      throw new Error(`A value without words: ${shown satisfies never}`);
  }
}
