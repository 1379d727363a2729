/** How long the page may be kept busy in one go, in milliseconds, on a phone that is slow. */
const SLICE = 4;

/**
 * Does something with each of many, a little at a time, so that the page stays alive. Resolves with whether it came to
 * the end; where `isOutdated` says so, it stops before.
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  each: (item: Item) => void,
  isOutdated: () => boolean = () => false,
): Promise<boolean> {
  let begin = performance.now();
  for (const item of items) {
    if (performance.now() - begin > SLICE) {
      await nextTask();
      if (isOutdated()) return false;
      begin = performance.now();
    }
    each(item);
  }
  return true;
}

/** Lets the page draw and hear first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
