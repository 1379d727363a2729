import type { AuditAnswer, AuditLine } from '../../../domain/office/audit/audit-wire.ts';
import type { Difference, Leaf } from '../../../domain/office/audit/differences.ts';
import type { Policy, Text } from '../../../domain/regulation/policy.ts';
import type { AuditMessages } from '../../messages/zh-cn-audit.ts';

/** What the words about a change are made with. */
export interface AuditTelling {
  names: AuditAnswer['names'];
  policy: Policy;
  a: AuditMessages;
  titleOf: (title: Text) => string;
  /** A campus date in words. */
  day: (date: string) => string;
  /** An instant in words. */
  moment: (instant: string) => string;
}

/** Who made it: a person by name, a device by its person's; the server's operator, or the demo. */
export function whoToWords(who: string, telling: AuditTelling): string {
  const { a } = telling;
  if (who === 'operator') return a.operator;
  if (who === 'demo') return a.demo;
  return nameToWords(who, telling) ?? a.unknown(shorten(who));
}

/** What was done, and to what: by its name where one is known (AD2). */
export function whatToWords({ what, subject, called }: AuditLine, telling: AuditTelling): string {
  const { a } = telling;
  const done = a.what[what] ?? a.otherWhat;
  const name = nameToWords(subject, telling) ?? called;
  return name === null ? done : a.about(done, name);
}

function nameToWords(id: string, { names, a }: AuditTelling): string | null {
  const known = names[id];
  if (!known) return null;
  if (known.kind === 'device') return a.deviceOf(known.name, known.detail ?? '');
  return known.kind === 'code' ? a.codeOf(known.name) : known.name;
}

/** An id that nothing is called by: enough of it to tell one from another. */
function shorten(id: string): string {
  return id.length > 12 ? `${id.slice(0, 8)}…` : id;
}

/** One changed field in words: what it was, and what it is. */
export function differenceToWords(
  { path, before, after, isList }: Difference,
  telling: AuditTelling,
): string {
  const { a } = telling;
  const label = path.map((key) => fieldToWords(key, a)).join(a.path) || a.field('');
  const words = (leaves: Leaf[]) => leaves.map((leaf) => leafToWords(leaf, path, telling)).join(a.comma);
  if (isList) {
    return a.list(label, [
      ...(before.length > 0 ? [a.removed(words(before))] : []),
      ...(after.length > 0 ? [a.added(words(after))] : []),
    ]);
  }
  if (before.length === 0) return a.set(label, words(after));
  return after.length === 0 ? a.gone(label, words(before)) : a.change(label, words(before), words(after));
}

function fieldToWords(key: string, a: AuditMessages): string {
  if (/^\d+$/.test(key)) return a.nth(Number(key));
  return a.fields[key] ?? a.field(key);
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function leafToWords(leaf: Leaf, path: string[], telling: AuditTelling): string {
  const { a } = telling;
  if (leaf === null || leaf === '') return a.empty;
  if (typeof leaf === 'boolean') return leaf ? a.yes : a.no;
  if (typeof leaf === 'number') return String(leaf);
  if (DATE.test(leaf)) return telling.day(leaf);
  if (INSTANT.test(leaf)) return telling.moment(leaf);
  return (
    termToWords(
      leaf,
      path.findLast((key) => !/^\d+$/.test(key)),
      telling,
    ) ??
    nameToWords(leaf, telling) ??
    leaf
  );
}

/** A word of the product or of the policy, which documents hold by its id. */
function termToWords(
  id: string,
  field: string | undefined,
  { policy, a, titleOf }: AuditTelling,
): string | null {
  const titled = (terms: { id: string; title: Text }[]) => {
    const term = terms.find((each) => each.id === id);
    return term ? titleOf(term.title) : null;
  };
  switch (field) {
    case 'roles':
      return a.roles[id] ?? null;
    case 'term':
      return a.terms[id] ?? null;
    case 'filing':
      return a.filings[id] ?? null;
    case 'rank':
      return titled(policy.ranks);
    case 'posts':
      return titled(policy.posts);
    case 'kind':
      return titled(policy.unitKinds) ?? a.places[id] ?? null;
    default:
      return null;
  }
}
