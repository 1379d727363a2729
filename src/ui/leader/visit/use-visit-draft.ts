import { useEffect, useState } from 'preact/hooks';
import { useServices } from '../../services.ts';
import { createDraft, hasInput, reviveDraft, type VisitDraft } from './visit-draft.ts';

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
      const kept = reviveDraft(await drafts.read(key).catch(() => null), now());
      if (left) return;
      const record = kept && phone.peek()?.records.find(({ visit }) => visit.id === kept.id);
      if (record && now().time - Date.parse(record.visit.at) < JUST_NOW) {
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
    remove: () => drafts.remove(key).catch(() => {}),
  };
}
