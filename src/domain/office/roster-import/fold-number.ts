/** A number of a person or a code: half-width, upper case, without blanks. */
export function foldNumber(number: string): string {
  return number.normalize('NFKC').toUpperCase().replace(/\s/g, '');
}
