import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Workbox } from 'workbox-window';

/** The lock that a tab holds while it has unsaved input; shared, so that several tabs can. */
const UNSAVED_INPUT_LOCK = 'unsaved-input';

export interface AppUpdate {
  /** Whether a new version waits. */
  available: ReadonlySignal<boolean>;
  /** Moves to the new version, unless some tab has unsaved input (WK3). */
  apply(): Promise<'applied' | 'unsavedInput'>;
  /** Holds the update back, across tabs, until the returned function is called. */
  holdForUnsavedInput(): () => void;
}

/** Update by consent, over a worker that `workbox` registers. */
export function createAppUpdate(
  available: Signal<boolean>,
  workbox: Promise<Workbox | null>,
  locks: LockManager,
  reload: () => void,
): AppUpdate {
  let hadController = false;
  void workbox.then((worker) => {
    hadController = navigator.serviceWorker?.controller != null;
    worker?.addEventListener('waiting', () => {
      available.value = true;
    });
    worker?.addEventListener('controlling', () => {
      // At the first install the page already runs this very version.
      if (hadController) reload();
    });
  });

  async function hasUnsavedInput(): Promise<boolean> {
    const { held } = await locks.query();
    return (held ?? []).some((lock) => lock.name === UNSAVED_INPUT_LOCK);
  }

  return {
    available,
    async apply() {
      if (await hasUnsavedInput()) return 'unsavedInput';
      (await workbox)?.messageSkipWaiting();
      return 'applied';
    },
    holdForUnsavedInput() {
      const { promise, resolve } = withResolvers();
      void locks.request(UNSAVED_INPUT_LOCK, { mode: 'shared' }, () => promise);
      return resolve;
    },
  };
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
