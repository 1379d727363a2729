import { foldText } from '../../../domain/fold-text.ts';
import type { Visit } from '../../../domain/log/fold.ts';
import type { Reference } from '../../../domain/wire.ts';
import { type Messages, zhCn } from '../../messages/zh-cn.ts';
import { dateToWords } from '../../shared/moment.ts';
import { remember } from '../../shared/remember.ts';
import { BREAK, foldTitle } from '../../shared/search-text.ts';
import { createNames, type Names } from '../names.ts';

/** `2026/1/5`, `2026.1.5` and `2026年1月5日` as `2026-01-05`; less than a whole date is left as it is. */
export function datesToIso(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(
      /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*日?/g,
      (_, year: string, month: string, day: string) =>
        `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    );
}

/** A record's text, to be searched: where it was, what was done, with whom, when, and what was noted (HI1). */
export function createTextOf(reference: Reference, t: Messages): (visit: Visit, date: string) => string {
  const names = createNames(reference);
  const kinds = new Map(reference.policy.kinds.map(({ id, title }) => [id, title]));
  const wordsOfDate = remember((date: string) =>
    [date, dateToWords(date, '', zhCn), dateToWords(date, '', t)].map(foldText).join(BREAK),
  );
  const wordsOf = {
    kind: remember((id: string) => foldTitle(kinds.get(id))),
    theme: remember((id: string) => foldTitle(names.theme(id))),
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
      ...(visit.note === undefined ? [] : [foldText(visit.note)]),
    ].join(BREAK);
  };
}

function foldNames(names: Names) {
  return {
    place: remember((id: string) => foldText(names.place(id))),
    class: remember((id: string) => foldText(names.class(id))),
    college: remember((id: string) => foldText(names.college(id))),
    branch: remember((id: string) => foldText(names.branch(id))),
  };
}
