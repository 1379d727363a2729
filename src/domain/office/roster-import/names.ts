import { foldText } from '../../fold-text.ts';

/** Something that a list calls by its name. */
export interface Named {
  id: string;
  name: string;
}

/** Finds things by the names in a cell. */
export interface NameFinder {
  /** The names in the cell, each with what bears it: one thing, none, or several. */
  find(cell: string): { name: string; ids: string[] }[];
  /** The name that is most like it, if any is like it at all. */
  nearest(name: string): string | null;
  /** How a cell calls the thing, so that `find` finds it again: by its name, or its id where others bear that name. */
  call(id: string): string;
}

/** What a cell says instead of nothing. */
const NOTHING = /^(无|暂无|没有|none|[-—/／]+)$/i;

const MOST_HINTS = 300;

export function createNameFinder(things: Named[]): NameFinder {
  const byName = new Map<string, string[]>();
  for (const { id, name } of things) {
    const folded = foldText(name);
    byName.set(folded, [...(byName.get(folded) ?? []), id]);
  }
  const ids = new Set(things.map(({ id }) => id));
  const near = new Map<string, string | null>();

  const idsOf = (name: string) => byName.get(foldText(name)) ?? (ids.has(name) ? [name] : []);
  const resolve = (names: string[]) => names.map((name) => ({ name, ids: idsOf(name) }));
  return {
    find(cell) {
      const whole = cell.trim();
      if (whole === '' || NOTHING.test(whole)) return [];
      if (idsOf(whole).length > 0) return resolve([whole]);
      return whole
        .split(/[、,，;；/]+/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .flatMap((part) => {
          // Blanks part names too, where each of them is known then.
          const words = part.split(/\s+/);
          const parted = resolve(words);
          const isKnown = words.length > 1 && parted.every((each) => each.ids.length > 0);
          return idsOf(part).length === 0 && isKnown ? parted : resolve([part]);
        });
    },
    nearest(name) {
      const held = near.get(name);
      if (held !== undefined) return held;
      // Of so many unknown names the list is another one, and no hint mends it.
      if (near.size >= MOST_HINTS) return null;
      const found = nearestOf(things, foldText(name));
      near.set(name, found);
      return found;
    },
    call(id) {
      const name = things.find((thing) => thing.id === id)?.name;
      return name !== undefined && byName.get(foldText(name))?.length === 1 ? name : id;
    },
  };
}

function nearestOf(things: Named[], wanted: string): string | null {
  let best: { name: string | null; distance: number } = {
    name: null,
    distance: Math.floor(wanted.length / 3) + 1,
  };
  for (const { name } of things) {
    const folded = foldText(name);
    if (Math.abs(folded.length - wanted.length) >= best.distance) continue;
    const distance = editDistance(folded, wanted);
    if (distance < best.distance) best = { name, distance };
  }
  return best.name;
}

/** How many letters must be put in, taken out or changed to make one out of the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
