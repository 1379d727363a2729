/** Letters without their case or width, and without spaces: as texts are compared when one searches. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}
