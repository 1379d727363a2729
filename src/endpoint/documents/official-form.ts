/**
 * The form of a Chinese official document, GB/T 9704—2012 (FI8): A4, 22 lines of 28 characters in a type area of
 * 156 × 225 mm. Lengths in twentieths of a point, as Word counts them.
 */
export const PAGE = { width: mm(210), height: mm(297) };
/** 天头 37 mm, 订口 28 mm; the type area leaves the rest. */
export const MARGIN = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) };
/** The page number stands 7 mm under the type area. */
export const FOOTER = mm(23);
const LINES = 22;
const CHARACTERS = 28;
/** Between 28 and 29 pt: 22 lines in 225 mm. */
export const LINE = Math.floor(mm(225) / LINES);
/** What a character takes up, 28 to the line, and how much that is less than its 16 pt. */
export const CHARACTER = Math.floor(mm(156) / CHARACTERS);
export const TIGHTER = CHARACTER - 16 * 20;

/** Sizes in half points: 2号 22 pt, 3号 16 pt, 4号 14 pt, 小四 12 pt. */
export const SIZES = { title: 44, body: 32, pageNumber: 28, table: 24 } as const;

/** Latin letters and digits are Times New Roman; what stands after a name is taken where it is not installed. */
const LATIN = 'Times New Roman';
export const FACES = {
  title: ['方正小标宋简体', '宋体'],
  body: ['仿宋_GB2312', '仿宋'],
  heading1: ['黑体', 'SimHei'],
  heading2: ['楷体_GB2312', '楷体'],
  pageNumber: ['宋体', 'SimSun'],
} as const;
export type Face = keyof typeof FACES;

export function fontsOf(face: Face) {
  const [eastAsia] = FACES[face];
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia };
}

/** The table of fonts of a docx, which names each face's substitute. */
export function fontTableXml(): string {
  const fonts = Object.values(FACES).map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
  );
}

/**
 * How far from the right edge the signature and its date end, in characters (7.3.5.2): the date begins two characters
 * right of the name; the longer of the two ends two characters before the edge.
 */
export function signatureIndents(name: string, date: string): { name: number; date: number } {
  const [ofName, ofDate] = [widthOf(name), widthOf(date)];
  if (ofName >= ofDate + 2) return { name: 2, date: ofName - ofDate };
  return { name: 4 + ofDate - ofName, date: 2 };
}

/** In characters: Latin letters and digits take half of one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0);
}

function mm(length: number): number {
  return Math.round((length / 25.4) * 1440);
}
