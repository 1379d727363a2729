/** What was chosen on this phone, `null` where nothing was. Part of the bundle that everybody waits for. */
export function readChoice(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a choice on this phone; where storage is forbidden, nothing is remembered. */
export function keepChoice(key: string, chosen: string): void {
  try {
    localStorage.setItem(key, chosen);
  } catch {
    // The choice holds until the page is closed.
  }
}
