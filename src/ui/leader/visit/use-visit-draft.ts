import { useEffect, useState } from 'preact/hooks';
import { useServices } from '../../services.ts';
import { isJustReloaded } from '../../shared/just-reloaded.ts';
import {
  createDraft,
  hasInput,
  readSavedId,
  reviveDraft,
  savedDraft,
  type VisitDraft,
} from './visit-draft.ts';

/** A reload this soon after saving finds the record instead of an empty form. */
const JUST_NOW = 2 * 60_000;

type Opened = { draft: VisitDraft; resumed: boolean } | { alreadySaved: string };

/** The form's draft, kept on the phone from the moment the form opens; `null` until it has been read. */
export function useVisitDraft(code: string) {
  const { drafts, newId, now, phone, update } = useServices();
  const [opened, setOpened] = useState<Opened | null>(null);
  const key = `visit:${code}`;

  useEffect(() => {
    let left = false;
    const open = async () => {
      const row = await drafts.read(key).catch(() => null);
      if (left) return;
      const kept = reviveDraft(row, now());
      const id = kept?.id ?? (isJustReloaded() ? readSavedId(row) : null);
      const record = phone.peek()?.records.find(({ visit }) => visit.id === id);
      if (record && !record.visit.retracted && now().time - Date.parse(record.visit.at) < JUST_NOW) {
        setOpened({ alreadySaved: record.visit.id });
        return;
      }
      const draft = kept && !record ? kept : createDraft(newId(), now());
      setOpened({ draft, resumed: hasInput(draft) });
      void drafts.write(key, draft).catch(() => {});
    };
    void open();
    return () => {
      left = true;
    };
  }, [key, drafts, newId, now, phone]);

  const draft = opened && 'draft' in opened ? opened.draft : null;
  const dirty = draft !== null && hasInput(draft);
  useEffect(() => (dirty ? update.holdForUnsavedInput() : undefined), [dirty, update]);

  const keep = (next: VisitDraft, resumed: boolean) => {
    setOpened({ draft: next, resumed });
    // A phone that is full cannot keep the draft; the form still holds it, and saving will say so.
    void drafts.write(key, next).catch(() => {});
  };
  return {
    draft,
    resumed: opened !== null && 'resumed' in opened && opened.resumed,
    alreadySaved: opened && 'alreadySaved' in opened ? opened.alreadySaved : null,
    change: (part: Partial<VisitDraft>) => draft && keep({ ...draft, ...part }, false),
    startOver: () => draft && keep(createDraft(draft.id, now()), false),
    /** Leaves the record's id in the draft's place: a reload that is under way already comes back to this form. */
    markSaved: async () => draft && drafts.write(key, savedDraft(draft)).catch(() => {}),
  };
}
