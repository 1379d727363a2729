/** Whether the phone is full. Dexie wraps the browser's error, and an aborted transaction wraps it once more. */
export function isQuotaExceeded(error: unknown): boolean {
  for (let cause = error; cause instanceof Object; cause = 'inner' in cause ? cause.inner : undefined) {
    if ('name' in cause && cause.name === 'QuotaExceededError') return true;
  }
  return false;
}
