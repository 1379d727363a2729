/** One thing to open, and what it is for. */
export interface WelcomeLink {
  name: 'app' | 'leader' | 'office' | 'clerk' | 'poster';
  url: string;
  note?: string;
}

/** What is printed once the endpoint answers. The first words of each line are stable: tests and scripts read them. */
export function welcomeText(links: WelcomeLink[], remarks: string[]): string {
  const width = Math.max(...links.map(({ url }) => url.length));
  const lines = links.map(({ name, url, note }) =>
    `  ${name.padEnd(8)}${url.padEnd(width)}  ${note ?? ''}`.trimEnd(),
  );
  return ['七进通 is ready.', ...lines, ...remarks, 'Ctrl+C stops it.'].join('\n');
}
