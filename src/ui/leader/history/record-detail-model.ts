import { applyChanges } from '../../../domain/log/fold.ts';
import type { VisitRecord } from '../../../storage/phone-state.ts';
import { hasPlace, kindToWords, recordToTitle } from './record-words.ts';
import { PARTS, type Part, type Vocabulary, visitToWords } from './visit-words.ts';

export interface RecordDetailModel {
  /** What the record says as it stands. */
  parts: { part: Part; words: string }[];
  /** How it came to say so, in the order in which the amendments hold. */
  amendments: AmendmentModel[];
  /** The other records of the same form. */
  together: { id: string; title: string }[];
  /** What may be done with it. */
  can: { amend: boolean; retract: boolean; raise: boolean };
}

export interface AmendmentModel {
  id: string;
  at: string;
  fromThisDevice: boolean;
  /** What each part said before and after, `null` for nothing. Empty where it says what was said already. */
  changes: { part: Part; before: string | null; after: string | null }[];
}

/** @param device this phone's */
export function recordDetailModel(
  record: VisitRecord,
  records: VisitRecord[],
  device: string | undefined,
  vocabulary: Vocabulary,
): RecordDetailModel {
  const { visit, state } = record;
  const words = visitToWords(visit, vocabulary);
  const stands = !visit.retracted && state.name !== 'refused';
  return {
    parts: PARTS.flatMap((part) => {
      // The title says the place, and without one, what was done.
      const isTitle = hasPlace(visit) ? part === 'place' : part === 'kind';
      const said = isTitle ? undefined : words[part];
      return said === undefined ? [] : [{ part, words: said }];
    }),
    amendments: amendmentModels(record, device, vocabulary),
    together: records
      .filter((other) => other !== record && formOf(other) === formOf(record))
      .map((other) => ({ id: other.visit.id, title: titleOf(other, vocabulary) })),
    can: { amend: stands, retract: stands, raise: stands },
  };
}

/** What each amendment of a record changed, old and new. */
export function amendmentModels(
  { visit }: VisitRecord,
  device: string | undefined,
  vocabulary: Vocabulary,
): AmendmentModel[] {
  let body = visit.logged;
  let before = visitToWords(body, vocabulary);
  return visit.amendments.map((amendment) => {
    body = applyChanges(body, amendment.changes);
    const after = visitToWords(body, vocabulary);
    const changes = PARTS.filter((part) => before[part] !== after[part]).map((part) => ({
      part,
      before: before[part] ?? null,
      after: after[part] ?? null,
    }));
    before = after;
    return {
      id: amendment.id,
      at: vocabulary.when(amendment.at),
      fromThisDevice: amendment.device === device,
      changes,
    };
  });
}

function formOf({ visit }: VisitRecord): string {
  return visit.within ?? visit.id;
}

function titleOf({ visit }: VisitRecord, { reference, t }: Vocabulary): string {
  const { policy } = reference;
  const place = Object.values(reference.places).find(({ id }) => id === visit.place.id)?.name;
  const title = recordToTitle(visit, place, policy, t);
  return hasPlace(visit) ? `${title} · ${kindToWords(visit, policy, t)}` : title;
}
