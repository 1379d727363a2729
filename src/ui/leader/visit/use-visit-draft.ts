import type { Visit } from '../../../domain/log/fold.ts';
import { useServices } from '../../services.ts';
import { useKeptDraft } from '../../shared/use-kept-draft.ts';
import { createDraft, type DraftStart, type VisitDraft } from './visit-draft.ts';

/**
 * The draft of a record's form.
 *
 * @param start what the form begins with
 */
export function useVisitDraft(key: string, start: () => DraftStart) {
  const { now, phone } = useServices();
  return useKeptDraft<VisitDraft>(key, {
    read: async (kept) => (await import('./visit-draft-schema.ts')).reviveDraft(kept, now()),
    create: (id) => createDraft(id, now(), start()),
    savedAs(id) {
      for (const { visit } of phone.peek()?.records ?? []) {
        const said = entryOf(visit, id);
        if (said) return { id: visit.id, at: said.at, retracted: visit.retracted };
      }
      return null;
    },
  });
}

/** The record's own entry or one of its amendments. */
function entryOf(visit: Visit, id: string): { at: string } | undefined {
  return [visit, ...visit.amendments].find((each) => each.id === id);
}
