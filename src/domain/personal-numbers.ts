/** What a run of digits in a note looks like. */
export type PersonalNumber = 'identity' | 'telephone' | 'student';

export interface Found {
  type: PersonalNumber;
  /** Where it stands in the text, in UTF-16 units; `end` is past the last. */
  start: number;
  end: number;
}

/** Digits of any width; the last may be an identity number's X. */
const GROUP = /[0-9０-９]+[xXｘＸ]?/g;
/** What people put between the groups of one number. */
const SEPARATOR = /^[ \t\u00a0\u3000-]$/;
/** An identity number is written in three groups at most, a telephone number with its country's code in four. */
const MOST_GROUPS = 4;
/** GB 11643-1999: 17 digits and a digit or X, the birth date from the seventh on. */
const IDENTITY = /^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
const MOBILE = /^(86)?1[3-9]\d{9}$/;
/** As universities here number their students: the year of entry first, 8 to 13 digits in all. */
const STUDENT = /^(20)?[012]\d{7,10}$/;

/**
 * Identity, mobile and student numbers in a text, in order (PN1). A date, a room, a sum of money or a course code is
 * none; when in doubt a long number is pointed out, for the person decides.
 */
export function findPersonalNumbers(text: string): Found[] {
  const groups = [...text.matchAll(GROUP)].map(({ 0: run, index }) => ({
    digits: run.normalize('NFKC').toUpperCase(),
    start: index,
    end: index + run.length,
  }));
  const found: Found[] = [];
  for (let first = 0; first < groups.length; ) {
    const number = longestFrom(text, groups.slice(first, first + MOST_GROUPS));
    if (number) found.push(number.found);
    first += number?.groups ?? 1;
  }
  return found;
}

interface Group {
  digits: string;
  start: number;
  end: number;
}

/** The number that begins with the first group and takes in most of the next. */
function longestFrom(text: string, groups: Group[]): { found: Found; groups: number } | null {
  let joined = '';
  let longest: { found: Found; groups: number } | null = null;
  for (const [index, { digits, end }] of groups.entries()) {
    const before = groups[index - 1];
    const { start } = groups[0] ?? { start: 0 };
    if (before && !SEPARATOR.test(text.slice(before.end, groups[index]?.start))) break;
    joined += digits;
    const type = typeOf(joined);
    // A student number is one group: a day before a room is none.
    if (type && (index === 0 || type !== 'student'))
      longest = { found: { type, start, end }, groups: index + 1 };
  }
  return longest;
}

/** The text with every found number's digits replaced by `＊`, so that what is left names nobody. */
export function maskPersonalNumbers(text: string): string {
  let masked = '';
  let from = 0;
  for (const { start, end } of findPersonalNumbers(text)) {
    masked += text.slice(from, start) + text.slice(start, end).replace(/[0-9０-９xXｘＸ]/g, '＊');
    from = end;
  }
  return masked + text.slice(from);
}

function typeOf(digits: string): PersonalNumber | null {
  if (IDENTITY.test(digits)) return 'identity';
  if (MOBILE.test(digits)) return 'telephone';
  if (/^\d{17}[\dX]$/.test(digits)) return 'identity';
  if (isCalendarLike(digits)) return null;
  if (STUDENT.test(digits) || /^\d{10,13}$/.test(digits)) return 'student';
  return null;
}

/** 20261123 is a day, and so is 2026-11-23; 20261123-20261130 would be two. */
function isCalendarLike(digits: string): boolean {
  return /^((19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])){1,2}$/.test(digits);
}
