import type { ReadEntry } from '../log/fold.ts';
import type { FlagAnswer } from './flag.ts';

/** The last word about a flag of a record, where there is one. */
export type AnswerOf = (visit: string, flag: string) => FlagAnswer | null;

/**
 * A person's last words about their flags (FL9). On one device the later entry is the later word, whatever its clock
 * says; between devices the later clock, then the device. Neither the order nor the number of times in which entries
 * arrive makes a difference (LG8).
 */
export function foldAnswers(entries: Iterable<ReadEntry>): AnswerOf {
  const byFlag = new Map<string, Map<string, FlagAnswer>>();
  for (const { event, at, device, seq } of entries) {
    if (event?.type !== 'flag.answered') continue;
    const { visit, flag, text } = event.body;
    const key = `${visit} ${flag}`;
    const byDevice = byFlag.get(key) ?? new Map<string, FlagAnswer>();
    byFlag.set(key, byDevice);
    const held = byDevice.get(device);
    if (!held || held.seq < seq) byDevice.set(device, { text, at, device, seq });
  }
  return (visit, flag) => {
    const words = [...(byFlag.get(`${visit} ${flag}`)?.values() ?? [])];
    return words.sort(byClock).at(-1) ?? null;
  };
}

function byClock(a: FlagAnswer, b: FlagAnswer): number {
  return Date.parse(a.at) - Date.parse(b.at) || (a.device < b.device ? -1 : 1);
}
