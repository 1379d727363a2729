/** How long a reloaded page takes to show what was on screen before, in milliseconds. */
const MOMENT = 5_000;

/** Whether this page was reloaded a moment ago, so that its address is not a new wish of the person's. */
export function isJustReloaded(): boolean {
  const [load] = performance.getEntriesByType('navigation');
  return load instanceof PerformanceNavigationTiming && load.type === 'reload' && performance.now() < MOMENT;
}
