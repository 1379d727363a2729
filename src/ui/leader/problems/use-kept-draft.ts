import { useEffect, useRef, useState } from 'preact/hooks';
import { useServices } from '../../services.ts';
import { isJustReloaded } from '../../shared/just-reloaded.ts';
import { readSavedId, savedDraft } from '../visit/visit-draft.ts';

/** A reload this soon after saving finds what was saved instead of an empty form. */
const JUST_NOW = 2 * 60_000;

interface KeptDraft {
  /** The id that the entry will bear, made once (ST3). */
  id: string;
  touched: boolean;
}

interface KeptDraftOptions<Draft> {
  /** A draft as it was kept, or `null`. */
  read(kept: unknown): Draft | null;
  create(id: string): Draft;
  /** When an id became an entry, RFC 3339; `null` where it has not. */
  savedAt?(id: string): string | null;
}

type Opened<Draft> = { draft: Draft; resumed: boolean } | { alreadySaved: string };

/**
 * What is being written, kept on the phone from the first letter on (ST5); `null` until it has been read.
 *
 * @param key under which it is kept: one for each form that may be open at the same time
 */
export function useKeptDraft<Draft extends KeptDraft>(key: string, options: KeptDraftOptions<Draft>) {
  const { drafts, newId, now, update } = useServices();
  const [opened, setOpened] = useState<Opened<Draft> | null>(null);
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    let left = false;
    const open = async () => {
      const row = await drafts.read(key).catch(() => null);
      if (left) return;
      const { read, create, savedAt } = latest.current;
      const kept = read(row);
      const id = kept?.id ?? (isJustReloaded() ? readSavedId(row) : null);
      const at = id === null ? null : (savedAt?.(id) ?? null);
      if (id !== null && at !== null && now().time - Date.parse(at) < JUST_NOW) {
        void drafts.remove(key).catch(() => {});
        return setOpened({ alreadySaved: id });
      }
      const draft = kept && at === null ? kept : create(newId());
      setOpened({ draft, resumed: draft.touched });
    };
    void open();
    return () => {
      left = true;
    };
  }, [key, drafts, newId, now]);

  const draft = opened && 'draft' in opened ? opened.draft : null;
  const touched = draft?.touched === true;
  useEffect(() => (touched ? update.holdForUnsavedInput() : undefined), [touched, update]);

  return {
    draft,
    resumed: opened !== null && 'resumed' in opened && opened.resumed,
    alreadySaved: opened && 'alreadySaved' in opened ? opened.alreadySaved : null,
    change(part: Partial<Draft>) {
      if (!draft) return;
      const next = { ...draft, ...part, touched: true };
      setOpened({ draft: next, resumed: false });
      // A phone that is full cannot keep the draft; the form still holds it, and saving will say so.
      void drafts.write(key, next).catch(() => {});
    },
    startOver() {
      setOpened({ draft: latest.current.create(newId()), resumed: false });
      void drafts.remove(key).catch(() => {});
    },
    /** Leaves the entry's id in the draft's place: a reload that is under way already comes back to this form. */
    async markSaved() {
      if (draft) await drafts.write(key, savedDraft(draft)).catch(() => {});
    },
    /** For a form that no reload comes back to. */
    forget: () => drafts.remove(key).catch(() => {}),
  };
}
