/** A text in lines, as large as its room lets it be. Lengths are in the unit of the room. */
export interface FittedText {
  lines: string[];
  size: number;
}

interface Room {
  width: number;
  height: number;
  /** The largest size of letters. */
  largest: number;
  mostLines: number;
}

/** From one line to the next, as a multiple of the size. */
export const LINE = 1.16;
/** One more line has to make the letters so much larger. */
const WORTH_A_LINE = 1.15;

/** The lines and size by which the text stands out most; nothing is cut, however long it is. */
export function fitText(text: string, room: Room): FittedText {
  const words = toUnbreakable(text);
  let best: FittedText | undefined;
  for (let count = 1; count <= Math.min(room.mostLines, words.length); count += 1) {
    const lines = breakEvenly(words, count);
    const widest = Math.max(...lines.map(textToEms));
    const size = Math.min(room.largest, room.width / widest, room.height / (1 + LINE * (lines.length - 1)));
    if (!best || size > best.size * WORTH_A_LINE) best = { lines, size };
  }
  return best ?? { lines: [text], size: room.largest };
}

/** How wide a text is at most, in ems: full-width letters are squares in every font, for others the widest fonts count. */
export function textToEms(text: string): number {
  let ems = 0;
  for (const letter of text) ems += letterToEms(letter);
  return ems;
}

function letterToEms(letter: string): number {
  if (/[0-9]/.test(letter)) return 0.64;
  if (/[a-z .,:;'()-]/.test(letter)) return /[mw]/.test(letter) ? 0.95 : 0.62;
  if (/[A-Z]/.test(letter)) return /[MW]/.test(letter) ? 1 : 0.76;
  return 1;
}

const wordsOfChinese = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Where a line may end: between the words of Chinese, as far as the platform knows them. Numbers and Latin words stay whole
 * with the measure word behind them, and what opens or closes stays with what it is about: A101, 2402班, （东）.
 */
function toUnbreakable(text: string): string[] {
  const runs = text.match(/\s*(?:[（(《“]*[0-9A-Za-z.\-#&]+[号栋班楼室级]?|\p{Script=Han}+|.)/gu) ?? [text];
  const words = runs.flatMap((run) =>
    /^\p{Script=Han}+$/u.test(run)
      ? Array.from(wordsOfChinese.segment(run), ({ segment }) => segment)
      : [run],
  );
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const belongs = /^[）)》”、，。·]/.test(word) || /[（(《“]$/.test(last ?? '');
    if (last !== undefined && belongs) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

/** Into so many lines that the longest of them is as short as can be. */
function breakEvenly(words: string[], count: number): string[] {
  if (count === 1) return [words.join('').trim()];
  let best: string[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at <= words.length - count + 1; at += 1) {
    const lines = [words.slice(0, at).join('').trim(), ...breakEvenly(words.slice(at), count - 1)];
    const widest = Math.max(...lines.map(textToEms));
    if (widest < least) [best, least] = [lines, widest];
  }
  return best;
}
