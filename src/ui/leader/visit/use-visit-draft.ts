import { useEffect, useRef, useState } from 'preact/hooks';
import { useServices } from '../../services.ts';
import { isJustReloaded } from '../../shared/just-reloaded.ts';
import {
  createDraft,
  type DraftStart,
  readSavedId,
  reviveDraft,
  savedDraft,
  type VisitDraft,
} from './visit-draft.ts';

/** A reload this soon after saving finds the record instead of an empty form. */
const JUST_NOW = 2 * 60_000;

type Opened = { draft: VisitDraft; resumed: boolean } | { alreadySaved: string };

/**
 * The form's draft, kept on the phone from the moment the form opens; `null` until it has been read.
 *
 * @param key under which it is kept: one for each form that may be open at the same time
 * @param start what the form begins with; looked at once
 */
export function useVisitDraft(key: string, start: () => DraftStart) {
  const { drafts, newId, now, phone, update } = useServices();
  const [opened, setOpened] = useState<Opened | null>(null);
  const begin = useRef(start);
  begin.current = start;
  const latest = useRef<VisitDraft | null>(null);

  useEffect(() => {
    let left = false;
    /** The id of a form that was opened before is kept even where nothing else is: it may be being saved. */
    const draftToOpen = (kept: VisitDraft | null) =>
      kept?.touched ? kept : createDraft(kept?.id ?? newId(), now(), begin.current());
    const open = async () => {
      const row = await drafts.read(key).catch(() => null);
      if (left) return;
      const kept = reviveDraft(row, now());
      const id = kept?.id ?? (isJustReloaded() ? readSavedId(row) : null);
      const saved = phone.peek()?.records.map(({ visit }) => findSaved(visit, id));
      const record = saved?.find((found) => found !== null);
      if (record && !record.retracted && now().time - Date.parse(record.at) < JUST_NOW) {
        setOpened({ alreadySaved: record.id });
        return;
      }
      const draft = draftToOpen(record ? null : kept);
      setOpened({ draft, resumed: draft.touched });
      void drafts.write(key, draft).catch(() => {});
    };
    void open();
    return () => {
      left = true;
      // What a form began with is no draft: only what somebody put in is kept, or the id of what was saved.
      if (latest.current?.touched === false) void drafts.remove(key).catch(() => {});
    };
  }, [key, drafts, newId, now, phone]);

  const draft = opened && 'draft' in opened ? opened.draft : null;
  latest.current = draft;
  const touched = draft?.touched === true;
  useEffect(() => (touched ? update.holdForUnsavedInput() : undefined), [touched, update]);

  const keep = (next: VisitDraft, resumed: boolean) => {
    latest.current = next;
    setOpened({ draft: next, resumed });
    // A phone that is full cannot keep the draft; the form still holds it, and saving will say so.
    void drafts.write(key, next).catch(() => {});
  };
  return {
    draft,
    resumed: opened !== null && 'resumed' in opened && opened.resumed,
    alreadySaved: opened && 'alreadySaved' in opened ? opened.alreadySaved : null,
    /** Onto the latest: a photograph that is ready only now does not undo what was typed meanwhile. */
    change: (part: Partial<VisitDraft>) =>
      latest.current && keep({ ...latest.current, ...part, touched: true }, false),
    startOver: () => draft && keep(createDraft(draft.id, now(), begin.current()), false),
    /** Leaves the record's id in the draft's place: a reload that is under way already comes back to this form. */
    markSaved: async () => {
      if (!draft) return;
      latest.current = null;
      await drafts.write(key, savedDraft(draft)).catch(() => {});
    },
  };
}

interface Saved {
  /** The record's id. */
  id: string;
  at: string;
  retracted: boolean;
}

/** The record that an id was saved as, or in which it is an amendment. */
function findSaved(
  visit: { id: string; at: string; retracted: boolean; amendments: { id: string; at: string }[] },
  id: string | null,
): Saved | null {
  const said = [visit, ...visit.amendments].find((each) => each.id === id);
  return said ? { id: visit.id, at: said.at, retracted: visit.retracted } : null;
}
