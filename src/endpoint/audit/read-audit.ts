import { sql } from 'kysely';
import { dateToDay, dayToDate } from '../../domain/campus-day.ts';
import type { AuditAnswer, AuditLine, AuditQuery } from '../../domain/office/audit/audit-wire.ts';
import { differencesOf } from '../../domain/office/audit/differences.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { campusMidnight } from '../campus-time.ts';
import type { Database } from '../database/tables.ts';
import { findAuthors, findSubjects } from './find-ids.ts';
import { readNames } from './read-names.ts';

const PAGE = 50;
/** An import changes thousands of things; a line tells of so many. */
const MOST_DIFFERENCES = 24;

/** A page of what was changed, the newest first, with the names of what is named in it (AD1, AD3). */
export async function readAudit(database: Database, query: AuditQuery): Promise<AuditAnswer> {
  const rows = await selectRows(database, query);
  const shown = rows.slice(0, PAGE);
  const lines = shown.map(({ before, after, ...row }): AuditLine => {
    const [was, is] = [parse(before), parse(after)];
    const differences = differencesOf(was, is);
    return {
      ...row,
      called: nameIn(is) ?? nameIn(was),
      differences: differences.slice(0, MOST_DIFFERENCES),
      more: Math.max(0, differences.length - MOST_DIFFERENCES),
    };
  });
  const last = shown.at(-1);
  return {
    lines,
    names: await readNames(database, lines.flatMap(idsIn)),
    next: last && rows.length > PAGE ? `${last.at} ${last.id}` : null,
  };
}

async function selectRows(database: Database, { cursor, what, who, subject, from, to }: AuditQuery) {
  const [at, id] = cursor?.split(' ') ?? [];
  const authors = isTyped(who) ? await findAuthors(database, who) : null;
  const subjects = isTyped(subject) ? await findSubjects(database, subject) : null;
  let rows = database.selectFrom('audit').selectAll();
  if (at !== undefined && id !== undefined) {
    rows = rows.where((is) => is.or([is('at', '<', at), is.and([is('at', '=', at), is('id', '<', id)])]));
  }
  if (isTyped(what)) rows = rows.where('what', '=', what);
  // Never an empty list: not every database knows one.
  if (authors) rows = rows.where('who', 'in', ['', ...authors]);
  if (from !== undefined) rows = rows.where('at', '>=', toRfc3339(campusMidnight(from), 0));
  if (to !== undefined)
    rows = rows.where('at', '<', toRfc3339(campusMidnight(dayToDate(dateToDay(to) + 1)), 0));
  if (subjects) {
    // Names of what is gone, and ids of whom an appointment was for, stand in the documents.
    const inDocuments = [
      `%"name":"%${escapeLike(subject ?? '')}%`,
      ...subjects.slice(0, MOST_NAMED).map((id) => `%"${escapeLike(id)}"%`),
    ];
    rows = rows.where((is) =>
      is.or([
        is('subject', 'in', ['', ...subjects]),
        ...inDocuments.flatMap((pattern) => [isLike('before', pattern), isLike('after', pattern)]),
      ]),
    );
  }
  return rows
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
}

/** Of more things that are called so, only what was done to them themselves is found. */
const MOST_NAMED = 30;

function isTyped(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

function isLike(column: 'before' | 'after', pattern: string) {
  // Not every database takes `LIKE` alike: here letters of either case are one.
  return sql<boolean>`lower(${sql.ref(column)}) LIKE lower(${pattern}) ESCAPE '!'`;
}

/** Signs that would stand for any letters in a pattern stand for themselves. */
function escapeLike(text: string): string {
  return text.trim().replace(/[!%_]/g, (sign) => `!${sign}`);
}

function parse(document: string | null): unknown {
  return document === null ? null : JSON.parse(document);
}

function nameIn(document: unknown): string | null {
  const name = typeof document === 'object' && document !== null && 'name' in document ? document.name : null;
  return typeof name === 'string' ? name : null;
}

function idsIn({ who, subject, differences }: AuditLine): string[] {
  const leaves = differences.flatMap(({ before, after }) => [...before, ...after]);
  return [who, subject, ...leaves.filter((leaf) => typeof leaf === 'string')];
}
