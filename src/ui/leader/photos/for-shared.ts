/** The address of a form or a list of forms, opened for what was shared. */
export function forShared(href: string): string {
  return `${href}${href.includes('?') ? '&' : '?'}shared=kept`;
}
