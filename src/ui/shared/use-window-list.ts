import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn beyond each edge of the screen: what Tab reaches next is there already. */
const OVERSCAN = 3;
/** Rows made anew in one frame: more of them at once and a slow phone would stumble. */
const NEW_ROWS = 2;
/** Where the last draw is longer ago, in milliseconds, a frame gets one new row: the phone is slow, or what one left has to go too. */
const LONG_FRAME = 20;
/** A height in pixels to reckon with until the first row was drawn. */
const ROUGHLY = 72;

/** Both are the same functions as long as the rows are the same. */
interface WindowListOptions {
  count: number;
  /** Names a row, and its height: a row that looks different has another key. */
  keyOf: (index: number) => string;
  /** Rows of one shape are mostly of one height: the first that is drawn tells where all others will be. */
  shapeOf: (index: number) => string;
}

interface WindowList {
  /** To be given to the element that holds the rows; what lies above it may change its height. */
  list: { current: HTMLUListElement | null };
  /** The rows to draw, each `top` pixels below the upper edge of the list. */
  rows: { index: number; top: number }[];
  height: number;
  /** The `ref` of each row, which bears its index as `data-index`. */
  measure(row: HTMLElement | null): void;
}

/**
 * Of a long list that scrolls with the page, the rows in view, whatever their heights; and the row that has the focus,
 * wherever it is, so that the focus is not lost to scrolling.
 */
export function useWindowList({ count, keyOf, shapeOf }: WindowListOptions): WindowList {
  const list = useRef<HTMLUListElement | null>(null);
  const [, redraw] = useState({});
  const [scrollMargin, setScrollMargin] = useState(0);
  const [heights] = useState(() => new Map<string, number>());
  const [rangeExtractor] = useState(() => (range: Range) => withFocused(range, list.current));
  const options: ConstructorParameters<typeof Virtualizer<Window, HTMLElement>>[0] = {
    count,
    getItemKey: keyOf,
    estimateSize: (index) => heights.get(shapeOf(index)) ?? ROUGHLY,
    measureElement(row, entry, instance) {
      const index = instance.indexFromElement(row);
      const known = instance.itemSizeCache.get(keyOf(index)) ?? heights.get(shapeOf(index));
      // Its observer tells the height before the frame is painted: to ask for it here would lay the page out once more.
      if (!entry && known !== undefined) return known;
      const height = heightOf(row, entry);
      if (!heights.has(shapeOf(index))) heights.set(shapeOf(index), height);
      return height;
    },
    overscan: OVERSCAN,
    scrollMargin,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => scrollY,
    onChange: () => redraw({}),
    rangeExtractor,
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    // It only tells which rows are in view. To ask for it in mid-scroll would lay the page out once more in each frame.
    if (list.current && !virtualizer.isScrolling) setScrollMargin(topOnPage(list.current));
  });

  const drawn = useRef({ keys: new Set<string>(), frame: Number.NEGATIVE_INFINITY, mostNew: 0 });
  const before = drawn.current;
  // One frame may draw several times: when one scrolls, and for the rows that were left for it.
  const frame = Number(document.timeline.currentTime);
  const inNewFrame = frame - before.frame > LONG_FRAME ? 1 : NEW_ROWS;
  const mostNew = frame === before.frame ? before.mostNew : inNewFrame;
  const wanted = virtualizer.getVirtualItems();
  const { range, isScrolling } = virtualizer;
  // One reads from above; where one scrolls to, the middle of the screen is looked at.
  const nearTo = range && isScrolling ? (range.startIndex + range.endIndex) / 2 : (range?.startIndex ?? 0);
  const rows = newRowsBounded(wanted, before.keys, mostNew, nearTo, keyOf);
  const isComplete = rows.length === wanted.length;
  useLayoutEffect(() => {
    const keys = rows.map(({ index }) => keyOf(index));
    const newRows = keys.filter((key) => !before.keys.has(key)).length;
    drawn.current = { keys: new Set(keys), frame, mostNew: Math.max(0, mostNew - newRows) };
  });
  useEffect(() => {
    if (isComplete) return;
    const frame = requestAnimationFrame(() => redraw({}));
    return () => cancelAnimationFrame(frame);
  });

  return {
    list,
    rows: rows.map(({ index, start }) => ({ index, top: start - scrollMargin })),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
  };
}

/** The rows that are there already, and a few new ones, those nearest to a row first. */
function newRowsBounded(
  wanted: VirtualItem[],
  drawn: Set<string>,
  mostNew: number,
  nearTo: number,
  keyOf: (index: number) => string,
): VirtualItem[] {
  const fresh = wanted.filter(({ index }) => !drawn.has(keyOf(index)));
  const byDistance = fresh.sort((a, b) => Math.abs(a.index - nearTo) - Math.abs(b.index - nearTo));
  const later = new Set(byDistance.slice(mostNew));
  return wanted.filter((row) => !later.has(row));
}

function withFocused(range: Range, list: HTMLUListElement | null): number[] {
  const drawn = defaultRangeExtractor(range);
  const focused = document.activeElement;
  if (!focused || !list?.contains(focused)) return drawn;
  const index = Number(focused.closest<HTMLElement>('[data-index]')?.dataset.index);
  if (!(index < range.count) || drawn.includes(index)) return drawn;
  return index < (drawn[0] ?? 0) ? [index, ...drawn] : [...drawn, index];
}

function topOnPage(element: Element): number {
  return Math.round(element.getBoundingClientRect().top + scrollY);
}

/** To a tenth of a pixel: a gap of half a pixel between two rows of one sheet of paper would be seen. */
function heightOf(row: Element, entry: ResizeObserverEntry | undefined): number {
  const height = entry?.borderBoxSize[0]?.blockSize ?? row.getBoundingClientRect().height;
  return Math.round(height * 10) / 10;
}
