import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { z } from 'zod/mini';
import { type Draft, draftSchema, mergeDrafts } from '../../../domain/office/filings/draft.ts';
import {
  draftOutcomeSchema,
  type FilingKey,
  type SavedDraft,
  savedDraftSchema,
} from '../../../domain/office/filings/wire.ts';
import { useServices } from '../../services.ts';

/** How long nobody types before the draft is kept, and until it is tried again, in milliseconds. */
const PAUSE = 800;
const RETRY = 5_000;

export type DraftState = 'untouched' | 'saved' | 'dirty' | 'saving' | 'failed' | 'conflict';

/** What this browser keeps as long as the endpoint has not taken it. */
const keptSchema = z.object({ draft: draftSchema, base: savedDraftSchema });

interface Held {
  draft: Draft;
  /** What the endpoint holds, as far as is known: the draft goes on from it (FI3). */
  base: SavedDraft;
  state: DraftState;
  /** Sections that somebody else changed too, with their words. */
  conflicts: Map<string, string>;
  /** Somebody else's changes were taken in; the name. */
  mergedWith: string | null | undefined;
  /** What had not been kept when the page was left is back. */
  resumed: boolean;
}

/**
 * A filing's draft as it is being written: kept at the endpoint whenever the typing pauses, and in this browser until
 * the endpoint has it, so that neither a failure nor a reload loses a word. What somebody else saves meanwhile is
 * merged; where both changed the same section the person chooses.
 */
export function useFilingDraft(key: FilingKey, initial: SavedDraft) {
  const { desk, drafts, update } = useServices();
  const [held, setHeld] = useState<Held>({
    ...{ draft: initial.draft, base: initial, conflicts: new Map(), mergedWith: undefined, resumed: false },
    state: initial.savedAt === null ? 'untouched' : 'saved',
  });
  const latest = useRef(held);
  const saving = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keptAt = `filing:${key.unit}:${key.semester}:${key.filing}`;
  const body = useRef(key);

  const put = useCallback((part: Partial<Held>) => {
    latest.current = { ...latest.current, ...part };
    setHeld(latest.current);
  }, []);

  const saveOnce = useCallback(async () => {
    const { draft, base, state } = latest.current;
    if (state !== 'dirty' && state !== 'failed') return;
    put({ state: 'saving' });
    const request = { ...body.current, draft, base: base.savedAt };
    const answer = await (await desk()).post('/filings/draft', request, draftOutcomeSchema);
    if (!('data' in answer)) {
      put({ state: 'failed' });
      return;
    }
    const outcome = answer.data;
    switch (outcome.outcome) {
      case 'saved': {
        const isLast = latest.current.draft === draft;
        put({
          base: { draft, savedAt: outcome.savedAt, savedBy: null },
          state: isLast ? 'saved' : 'dirty',
          resumed: false,
        });
        if (isLast) await drafts.remove(keptAt).catch(() => {});
        return;
      }
      case 'changed': {
        const { saved } = outcome;
        const merged = mergeDrafts(base.draft, latest.current.draft, saved.draft);
        put({
          ...{ draft: merged.draft, base: saved, mergedWith: saved.savedBy },
          conflicts: new Map(merged.conflicts.map((id) => [id, saved.draft.texts[id] ?? ''])),
          state: merged.conflicts.length > 0 ? 'conflict' : 'dirty',
        });
        return;
      }
      default:
        throw new Error(`An outcome without consequence: ${outcome satisfies never}`);
    }
  }, [desk, drafts, keptAt, put]);

  /** Saves until there is nothing left to save, or something is in the way. */
  const flush = useCallback(async (): Promise<DraftState> => {
    clearTimeout(timer.current);
    while (latest.current.state === 'dirty' || latest.current.state === 'failed' || saving.current) {
      saving.current ??= saveOnce().finally(() => {
        saving.current = null;
      });
      await saving.current;
      if (latest.current.state === 'failed') {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void flush(), RETRY);
        break;
      }
    }
    return latest.current.state;
  }, [saveOnce]);

  const write = useCallback(
    (draft: Draft, part: Partial<Held> = {}) => {
      const { state } = latest.current;
      // Not before the person has chosen: their words would go over the other's.
      const isHeldUp = (part.conflicts ?? latest.current.conflicts).size > 0;
      put({ ...part, draft, state: isHeldUp ? 'conflict' : state === 'saving' ? 'saving' : 'dirty' });
      void drafts.write(keptAt, { draft, base: latest.current.base }).catch(() => {});
      clearTimeout(timer.current);
      if (!isHeldUp) timer.current = setTimeout(() => void flush(), PAUSE);
    },
    [drafts, flush, keptAt, put],
  );

  useEffect(() => {
    let left = false;
    const resume = async () => {
      const kept = keptSchema.safeParse(await drafts.read(keptAt).catch(() => null));
      if (left || !kept.success) return;
      const { draft, base } = kept.data;
      const { base: now } = latest.current;
      const merged = mergeDrafts(base.draft, draft, now.draft);
      write(merged.draft, {
        resumed: true,
        conflicts: new Map(merged.conflicts.map((id) => [id, now.draft.texts[id] ?? ''])),
      });
    };
    void resume();
    return () => {
      left = true;
      void flush();
      clearTimeout(timer.current);
    };
  }, [drafts, keptAt, write, flush]);

  useEffect(() => {
    const { base, state } = latest.current;
    const isNewer = initial.savedAt !== null && (base.savedAt === null || base.savedAt < initial.savedAt);
    if (isNewer && (state === 'saved' || state === 'untouched')) {
      put({ draft: initial.draft, base: initial, state: 'saved', mergedWith: initial.savedBy });
    }
  }, [initial, put]);

  const isKept = held.state === 'saved' || held.state === 'untouched';
  useEffect(() => (isKept ? undefined : update.holdForUnsavedInput()), [isKept, update]);

  return {
    ...held,
    flush,
    /** `null`: as it was generated. */
    changeText(id: string, text: string | null) {
      const { [id]: _, ...others } = latest.current.draft.texts;
      write({ ...latest.current.draft, texts: text === null ? others : { ...others, [id]: text } });
    },
    changeExamples(examples: string[]) {
      write({ ...latest.current.draft, examples });
    },
    /** The person has chosen what stands in a section that two have changed. */
    settle(id: string, text: string) {
      const { draft, conflicts } = latest.current;
      const left = new Map([...conflicts].filter(([each]) => each !== id));
      write({ ...draft, texts: { ...draft.texts, [id]: text } }, { conflicts: left });
    },
  };
}
export type FilingDraft = ReturnType<typeof useFilingDraft>;
