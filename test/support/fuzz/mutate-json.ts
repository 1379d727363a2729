import type { SeededRandom } from '../../../src/endpoint/demo/seeded-random.ts';
import { HOSTILE_TEXTS, pickHostileValue } from './hostile-values.ts';

/** The value with one part changed, taken away, doubled, or put where it does not belong. The value itself stays. */
export function mutateJson(value: unknown, random: SeededRandom): unknown {
  const isContainer = typeof value === 'object' && value !== null;
  if (!isContainer || random.happens(0.1)) return mutateLeaf(value, random);
  const entries: [string, unknown][] = Object.entries(value);
  if (entries.length > 0 && random.happens(0.75)) {
    const at = random.between(0, entries.length - 1);
    const [key, part] = entries[at] ?? ['', null];
    entries[at] = [key, mutateJson(part, random)];
  } else {
    mutateEntries(entries, random);
  }
  return Array.isArray(value) ? entries.map(([, part]) => part) : toObject(entries);
}

function mutateLeaf(value: unknown, random: SeededRandom): unknown {
  if (typeof value !== 'string' || random.happens(0.6)) return pickHostileValue(random);
  return mutateText(value, random);
}

/** The text with something put in, cut off, doubled, or in another case. */
export function mutateText(text: string, random: SeededRandom): string {
  const at = random.between(0, text.length);
  switch (random.between(0, 5)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + random.pick(HOSTILE_TEXTS) + text.slice(at);
    case 2:
      return text + text;
    case 3:
      return text.toUpperCase() === text ? text.toLowerCase() : text.toUpperCase();
    case 4:
      return text.slice(0, at) + String.fromCharCode(random.between(0, 0x2fff)) + text.slice(at + 1);
    default:
      return [...text].reverse().join('');
  }
}

function mutateEntries(entries: [string, unknown][], random: SeededRandom): void {
  const at = random.between(0, Math.max(0, entries.length - 1));
  const [key, value] = entries[at] ?? ['a', 1];
  switch (random.between(0, 4)) {
    case 0:
      entries.splice(at, 1);
      break;
    case 1:
      entries.push([random.pick(HOSTILE_TEXTS), pickHostileValue(random)]);
      break;
    case 2:
      entries.splice(at, 0, [`${key}2`, value]);
      break;
    case 3:
      entries[at] = [key, { [key]: value }];
      break;
    default:
      entries[at] = [key, [value]];
  }
}

/** Also where a key is `__proto__`: it is to be sent, not to be obeyed here. */
function toObject(entries: [string, unknown][]): object {
  const object = {};
  for (const [key, value] of entries) {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true });
  }
  return object;
}
