import { useEffect, useRef, useState } from 'preact/hooks';
import { useServices } from '../services.ts';
import { isJustReloaded } from './just-reloaded.ts';
import { newId } from './new-id.ts';
import type { SavedDraft } from './saved-draft.ts';

/** A reload this soon after saving finds what was saved instead of an empty form. */
const JUST_NOW = 2 * 60_000;

interface KeptDraft {
  /** The id that the entry will bear, made once: a second tap or a reload while saving makes no second one (ST3). */
  id: string;
  /** Whether the person has put anything in: what a form begins with would not be missed. */
  touched: boolean;
}

/** What an id was saved as. */
interface SavedAs {
  /** The id of what is to be shown. */
  id: string;
  /** RFC 3339 */
  at: string;
  retracted: boolean;
}

interface KeptDraftOptions<Draft> {
  /** A draft as it was kept, or `null`. Asked only where something was kept: most forms open without its schema. */
  read(kept: unknown): Promise<Draft | null>;
  create(id: string): Draft;
  /** `null` where the id has not become an entry. */
  savedAs?(id: string): SavedAs | null;
}

type Opened<Draft> = { draft: Draft; resumed: boolean } | { alreadySaved: string };

/**
 * A form as it is being filled in, kept on the phone from the moment it opens (ST5); `null` until it has been read.
 *
 * @param key under which it is kept: one for each form that may be open at the same time
 */
export function useKeptDraft<Draft extends KeptDraft>(key: string, options: KeptDraftOptions<Draft>) {
  const { drafts, now, update } = useServices();
  const [opened, setOpened] = useState<Opened<Draft> | null>(null);
  const asked = useRef(options);
  asked.current = options;
  const latest = useRef<Draft | null>(null);

  const keep = (draft: Draft, resumed: boolean) => {
    latest.current = draft;
    setOpened({ draft, resumed });
    // A phone that is full cannot keep the draft; the form still holds it, and saving will say so.
    void drafts.write(key, draft).catch(() => {});
  };
  const keepLatest = useRef(keep);
  keepLatest.current = keep;

  useEffect(() => {
    let left = false;
    const open = async () => {
      const row = (await drafts.read(key).catch(() => null)) ?? null;
      const kept = row === null ? null : await asked.current.read(row);
      const savedId = row === null || kept ? null : await readSavedId(row);
      if (left) return;
      const { create, savedAs } = asked.current;
      const id = kept?.id ?? (isJustReloaded() ? savedId : null);
      const saved = id === null ? null : (savedAs?.(id) ?? null);
      if (saved && !saved.retracted && now().time - Date.parse(saved.at) < JUST_NOW) {
        setOpened({ alreadySaved: saved.id });
        // Shown once: whoever opens the form again means another record.
        if (id !== null) void drafts.write(key, { savedAs: id } satisfies SavedDraft).catch(() => {});
        return;
      }
      // The id of a form that was opened before is kept even where nothing else is: it may be being saved.
      const draft = kept?.touched && !saved ? kept : create((!saved && kept?.id) || newId());
      keepLatest.current(draft, draft.touched);
    };
    void open();
    return () => {
      left = true;
      // What a form began with is no draft: only what somebody put in is kept, or the id of what was saved.
      if (latest.current?.touched === false) void drafts.remove(key).catch(() => {});
    };
  }, [key, drafts, now]);

  const draft = opened && 'draft' in opened ? opened.draft : null;
  const touched = draft?.touched === true;
  useEffect(() => (touched ? update.holdForUnsavedInput() : undefined), [touched, update]);

  return {
    draft,
    resumed: opened !== null && 'resumed' in opened && opened.resumed,
    alreadySaved: opened && 'alreadySaved' in opened ? opened.alreadySaved : null,
    /** Onto the latest: a photograph that is ready only now does not undo what was typed meanwhile. */
    change(part: Partial<Draft>) {
      if (latest.current) keep({ ...latest.current, ...part, touched: true }, false);
    },
    startOver() {
      if (latest.current) keep(asked.current.create(latest.current.id), false);
    },
    /** Leaves the entry's id in the draft's place: a reload that is under way already comes back to this form. */
    async markSaved() {
      if (!latest.current) return;
      const saved: SavedDraft = { savedAs: latest.current.id };
      latest.current = null;
      await drafts.write(key, saved).catch(() => {});
    },
    /** For a form that no reload comes back to. */
    async forget() {
      latest.current = null;
      await drafts.remove(key).catch(() => {});
    },
  };
}

async function readSavedId(row: unknown): Promise<string | null> {
  const saved = await import('./saved-draft.ts');
  return saved.readSavedId(row);
}
