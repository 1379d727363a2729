/** https://w3c.github.io/badging/ — of a page or a worker; not every browser has it. */
export interface Badging {
  setAppBadge?(count: number): Promise<void>;
  clearAppBadge?(): Promise<void>;
}

/** Shows on the app's icon how many entries are not archived yet (EV4); nothing happens where it cannot be shown. */
export async function showUnarchived(badging: Badging, count: number): Promise<void> {
  const shown = count > 0 ? badging.setAppBadge?.(count) : badging.clearAppBadge?.();
  await shown?.catch(() => undefined);
}
