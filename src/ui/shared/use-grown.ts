import { useLayoutEffect, useState } from 'preact/hooks';
import { inSlices, nextTask } from './in-slices.ts';

/** Something made of many items, which are given one by one: five thousand are too many for one go. */
export interface Growing<Item, Grown> {
  add(item: Item): void;
  /** Once all were given. */
  end(): Grown;
}

/**
 * What has grown out of all items, a little at a time; until then, what had grown before, and at first `null`.
 *
 * @param begin the same function as long as the same is to grow
 */
export function useGrown<Item, Grown>(items: Item[], begin: () => Growing<Item, Grown>): Grown | null {
  const [grown, setGrown] = useState<Grown | null>(null);
  useLayoutEffect(() => {
    const growing = begin();
    let isOutdated = false;
    void inSlices(items, growing.add, () => isOutdated).then(async () => {
      await nextTask();
      if (isOutdated) return;
      const complete = growing.end();
      await nextTask();
      if (!isOutdated) setGrown(() => complete);
    });
    return () => {
      isOutdated = true;
    };
  }, [items, begin]);
  return grown;
}

/**
 * Makes ready what will be wanted of each item, while nobody does anything.
 *
 * @param make the same function as long as there is nothing else to be made
 */
export function useMadeReady<Item>(items: Item[], make: (item: Item) => void, mayBegin: boolean): void {
  useLayoutEffect(() => {
    if (!mayBegin) return;
    let isOutdated = false;
    void inSlices(items, make, () => isOutdated);
    return () => {
      isOutdated = true;
    };
  }, [items, make, mayBegin]);
}
