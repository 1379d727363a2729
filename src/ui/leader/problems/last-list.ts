let last = '/problems';

/** The address of the list as it was last on screen: where the arrow of a problem's page leads back to. */
export function lastList(): string {
  return last;
}

export function rememberList(href: string): void {
  last = href;
}
