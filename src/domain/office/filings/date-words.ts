/** A campus date as documents write it: 2026年11月23日 (Arabic numerals, no leading zeros). */
export function dateInWords(date: string): string {
  return `${Number(date.slice(0, 4))}年${monthDayInWords(date)}`;
}

/** The same without its year: 11月23日. */
export function monthDayInWords(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** A stretch of campus dates: 9月21日—27日, 9月28日—10月4日; one day is that day. */
export function spanInWords({ from, to }: { from: string; to: string }): string {
  if (from === to) return monthDayInWords(from);
  const end = from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8, 10))}日` : monthDayInWords(to);
  return `${monthDayInWords(from)}—${end}`;
}
