import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Page } from 'playwright-core';
import { findProgram } from './find-program.ts';

/** As office printers print. */
const DOTS_PER_INCH = 150;

/** Prints the page as the browser would, on paper as its styles ask for: one PNG for each sheet, in order. */
export async function printToPictures(page: Page): Promise<Buffer[]> {
  const program = findProgram(
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'pdftoppm')),
    'The tests of printing need pdftoppm: apt-get install poppler-utils, or brew install poppler.',
  );
  const folder = mkdtempSync(join(tmpdir(), 'qijintong-print-'));
  try {
    const file = join(folder, 'print.pdf');
    await page.pdf({ path: file, preferCSSPageSize: true });
    execFileSync(program, ['-r', String(DOTS_PER_INCH), '-png', file, join(folder, 'sheet')]);
    const sheets = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return sheets.sort().map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
