let pages = 0;

/** Whether a page was shown before this one: the very first does not take the focus from the browser. */
export function notePageShown(): boolean {
  pages += 1;
  return pages > 1;
}
