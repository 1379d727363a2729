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
const OVERSCAN = 6;
/** Rows made anew in one frame: more of them at once and a slow phone would stumble. */
const NEW_ROWS = 3;
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

  const drawn = useRef(new Set<string>());
  const wanted = virtualizer.getVirtualItems();
  const rows = newRowsBounded(wanted, drawn.current, virtualizer.range, keyOf);
  const isComplete = rows.length === wanted.length;
  useLayoutEffect(() => {
    drawn.current = new Set(rows.map(({ index }) => keyOf(index)));
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

/** The rows that are there already, and a few new ones, those in the middle of the screen first. */
function newRowsBounded(
  wanted: VirtualItem[],
  drawn: Set<string>,
  inView: { startIndex: number; endIndex: number } | null,
  keyOf: (index: number) => string,
): VirtualItem[] {
  const fresh = wanted.filter(({ index }) => !drawn.has(keyOf(index)));
  if (fresh.length <= NEW_ROWS || !inView) return wanted;
  const middle = (inView.startIndex + inView.endIndex) / 2;
  const byDistance = fresh.sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle));
  const later = new Set(byDistance.slice(NEW_ROWS));
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
