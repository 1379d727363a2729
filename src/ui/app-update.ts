import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Workbox } from 'workbox-window';

/** The lock that a tab holds while it has unsaved input; shared, so that several tabs can. */
const UNSAVED_INPUT_LOCK = 'unsaved-input';

export interface AppUpdate {
  /** Whether a new version waits. */
  available: ReadonlySignal<boolean>;
  /** Moves to the new version, unless some tab has unsaved input (WK3), or none waits. */
  apply(): Promise<'applied' | 'unsavedInput' | 'noneWaits'>;
  /** Looks for a new version first, and waits until it has come. */
  fetchAndApply(): ReturnType<AppUpdate['apply']>;
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
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  // At the first install the page already runs this very version.
  if (container?.controller) {
    container.addEventListener('controllerchange', () => whenActivated(container.controller, reload));
  }
  void workbox.then((worker) => {
    worker?.addEventListener('waiting', () => {
      available.value = true;
    });
  });

  async function hasUnsavedInput(): Promise<boolean> {
    const { held } = await locks.query();
    return (held ?? []).some((lock) => lock.name === UNSAVED_INPUT_LOCK);
  }

  async function apply() {
    if (await hasUnsavedInput()) return 'unsavedInput';
    // Asked of the browser: it knows of a new version a moment before this page is told.
    const waiting = (await container?.getRegistration())?.waiting;
    waiting?.postMessage({ type: 'SKIP_WAITING' });
    return waiting ? 'applied' : 'noneWaits';
  }

  return {
    available,
    apply,
    async fetchAndApply() {
      const registration = await container?.getRegistration();
      await registration?.update().catch(() => undefined);
      if (registration?.installing) await untilInstalled(registration.installing);
      return apply();
    },
    holdForUnsavedInput() {
      const { promise, resolve } = withResolvers();
      void locks.request(UNSAVED_INPUT_LOCK, { mode: 'shared' }, () => promise);
      return resolve;
    },
  };
}

/** A page that asks a worker which is still being activated may wait for long. */
function whenActivated(worker: ServiceWorker | null, done: () => void): void {
  if (worker?.state !== 'activating') done();
  else worker.addEventListener('statechange', done, { once: true });
}

function untilInstalled(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => resolve(), { once: true });
  });
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
