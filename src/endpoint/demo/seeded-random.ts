/** Chance that comes out the same each time, so that every demo shows the same campus. */
export interface SeededRandom {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True in this share of cases. */
  happens(share: number): boolean;
  bytes(length: number): Uint8Array;
}

export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  /** mulberry32: from 0 up to 1. */
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  function between(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1));
  }
  return {
    between,
    pick(items) {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new RangeError('Nothing to pick from');
      return item;
    },
    happens: (share) => next() < share,
    bytes: (length) => Uint8Array.from({ length }, () => between(0, 255)),
  };
}
