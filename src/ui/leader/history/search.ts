import type { Visit } from '../../../domain/log/fold.ts';
import type { Text } from '../../../domain/regulation/policy.ts';
import type { Reference } from '../../../domain/wire.ts';
import { type Messages, zhCn } from '../../messages/zh-cn.ts';
import { dateToWords } from '../../shared/moment.ts';
import { createNames, type Names } from '../names.ts';

/** Between the parts of a text, so that no search finds the end of one with the beginning of the next. */
const BREAK = '\n';

/** One word of what was typed. */
export interface Wanted {
  text: string;
  /** `1月23日` is not meant to find 11月23日. */
  beginsWithDigit: boolean;
}

/** The words that were typed: all of them have to be found. */
export function readWanted(typed: string): Wanted[] {
  return dateToIso(typed.normalize('NFKC').toLowerCase())
    .split(/[\s,，、]+/)
    .filter((text) => text !== '')
    .map((text) => ({ text, beginsWithDigit: /^\d/.test(text) }));
}

/** Whether the text has all that was typed (HI2). */
export function isFoundIn(text: string, wanted: Wanted[]): boolean {
  return wanted.every((word) => has(text, word));
}

function has(text: string, { text: wanted, beginsWithDigit }: Wanted): boolean {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (!beginsWithDigit || !isDigit(text.charCodeAt(at - 1))) return true;
  }
  return false;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** `2026/1/5`, `2026.1.5` and `2026年1月5日` as `2026-01-05`; less than a whole date is left as it is. */
function dateToIso(typed: string): string {
  return typed.replace(
    /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*日?/g,
    (_, year: string, month: string, day: string) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}

/** As it is compared: width and case make no difference (HI2), nor do spaces. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** A record's text, to be searched: where it was, what was done, with whom, when, and what was noted (HI1). */
export function createTextOf(reference: Reference, t: Messages): (visit: Visit, date: string) => string {
  const names = createNames(reference);
  const kinds = new Map(reference.policy.kinds.map(({ id, title }) => [id, title]));
  const wordsOfDate = remember((date) =>
    [date, dateToWords(date, '', zhCn), dateToWords(date, '', t)].map(fold).join(BREAK),
  );
  const wordsOf = {
    kind: remember((id) => foldTitle(kinds.get(id))),
    theme: remember((id) => foldTitle(names.theme(id))),
    ...foldNames(names),
  };
  return (visit, date) => {
    const { scope = {} } = visit;
    return [
      wordsOfDate(date),
      wordsOf.kind(visit.kind),
      ...(visit.place.id === undefined ? [] : [wordsOf.place(visit.place.id)]),
      ...(scope.classes ?? []).map(wordsOf.class),
      ...(scope.colleges ?? []).map(wordsOf.college),
      ...(scope.branches ?? []).map(wordsOf.branch),
      ...(visit.themes ?? []).map(wordsOf.theme),
      ...(visit.note === undefined ? [] : [fold(visit.note)]),
    ].join(BREAK);
  };
}

function foldNames(names: Names) {
  return {
    place: remember((id) => fold(names.place(id))),
    class: remember((id) => fold(names.class(id))),
    college: remember((id) => fold(names.college(id))),
    branch: remember((id) => fold(names.branch(id))),
  };
}

/** Both languages, whichever is on screen. */
function foldTitle(title: Text | null | undefined): string {
  return title ? fold(title.zh) + BREAK + fold(title.en) : '';
}

/** Many records name few things. */
function remember(make: (key: string) => string): (key: string) => string {
  const made = new Map<string, string>();
  return (key) => {
    const held = made.get(key);
    if (held !== undefined) return held;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
