/** How this browser keeps what it was given; `null` where it does not say. */
export interface Keeping {
  /** Whether it has promised not to throw it away when room is short. */
  isPromised: boolean | null;
  /** How many bytes more it would take, as it estimates. */
  room: number | null;
}

export interface Keeper {
  /** Asks the browser to keep what it was given (EV1): once a session at most, and not where it has promised. */
  ask(): Promise<void>;
  /** Asked anew each time: a promise can be taken back by whoever clears the browser's settings. */
  read(): Promise<Keeping>;
}

/** `undefined` where the browser has none. */
export type BrowserStorage = Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>> | undefined;

export function createKeeper(storage: BrowserStorage): Keeper {
  let wasAsked = false;

  async function readPromise(): Promise<boolean | null> {
    return (await storage?.persisted?.().catch(() => null)) ?? null;
  }

  async function readRoom(): Promise<number | null> {
    const estimate = await storage?.estimate?.().catch(() => null);
    if (estimate?.quota === undefined || estimate.usage === undefined) return null;
    return Math.max(0, estimate.quota - estimate.usage);
  }

  return {
    async ask() {
      // Some browsers put the question to the person.
      if (wasAsked) return;
      wasAsked = true;
      if ((await readPromise()) !== true) await storage?.persist?.().catch(() => undefined);
    },
    read: async () => ({ isPromised: await readPromise(), room: await readRoom() }),
  };
}
