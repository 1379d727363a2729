import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumOptions } from './chromium.ts';

/** What each screen is shown in, from left to right. */
const LOOKS = ['light', 'dark', 'large', 'en'];

interface ContactSheet {
  /** Where the pictures are, as `<screen>-<look>.png`. */
  folder: string;
  /** The sheet's own picture. */
  to: string;
  screens: string[];
  /** In CSS pixels. */
  thumbWidth: number;
  /** Screens beside one another. */
  columns: number;
}

/** Puts the pictures of every screen on one sheet. Returns the names of those that are missing. */
export async function composeContactSheet({
  folder,
  to,
  screens,
  thumbWidth,
  columns,
}: ContactSheet): Promise<string[]> {
  const pageFile = join(dirname(to), `${basename(to, '.png')}.html`);
  const rows = screens.map((screen) => {
    const pictures = LOOKS.map(
      (look) =>
        `<a href="${pictureOf(screen, look)}"><img src="${pictureOf(screen, look)}" alt="${look}"></a>`,
    );
    return `<figure><figcaption>${screen}</figcaption>${pictures.join('')}</figure>`;
  });
  writeFileSync(
    pageFile,
    `<!doctype html><meta charset="utf-8"><title>${basename(to, '.png')}: ${LOOKS.join(', ')}</title><style>
      body { display: inline-grid; grid-template-columns: repeat(${columns}, auto); gap: 16px 32px; margin: 16px;
        font: 14px sans-serif; background: #8a8f98 }
      figure { display: flex; flex-wrap: wrap; gap: 6px; margin: 0; align-items: start;
        inline-size: ${LOOKS.length * (thumbWidth + 6)}px }
      figcaption { inline-size: 100%; font-weight: bold }
      img { inline-size: ${thumbWidth}px; display: block }
    </style>${rows.join('\n')}`,
  );
  const browser = await chromium.launch(chromiumOptions());
  try {
    const page = await browser.newPage({
      viewport: { width: columns * (LOOKS.length * (thumbWidth + 6) + 32), height: 600 },
    });
    await page.goto(pathToFileURL(resolve(pageFile)).href);
    await page.screenshot({ path: to, fullPage: true });
  } finally {
    await browser.close();
  }
  return screens
    .flatMap((screen) => LOOKS.map((look) => `${screen}-${look}.png`))
    .filter((name) => !existsSync(join(folder, name)));

  function pictureOf(screen: string, look: string): string {
    return `${basename(folder)}/${screen}-${look}.png`;
  }
}
