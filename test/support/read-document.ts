import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate/node';
import { findProgram } from './find-program.ts';

const OUTPUT = 'test/output';
const SENTENCE =
  'This test reads documents as LibreOffice and Poppler do: install libreoffice-writer-nogui and poppler-utils.';

/** A document as a reader would open it. */
export interface OpenedDocument {
  /** The text of all pages. */
  text: string;
  /** Of each page. */
  pages: string[];
}

/** Has LibreOffice lay a docx out; leaves the pages as pictures and the PDF itself in the tests' output. */
export function openDocument(docx: Uint8Array, name: string): OpenedDocument {
  const folder = mkdtempSync(join(tmpdir(), 'qijintong-document-'));
  try {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, docx);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    const pdf = join(folder, `${name}.pdf`);
    if (!existsSync(pdf)) throw new Error('LibreOffice could not open the document');
    mkdirSync(OUTPUT, { recursive: true });
    run('pdftoppm', ['-png', '-r', '60', pdf, join(OUTPUT, `${name}-page`)]);
    run('pdftotext', ['-layout', pdf, join(folder, 'text')]);
    const text = readFileSync(join(folder, 'text'), 'utf8');
    return { text, pages: text.split('\f').slice(0, -1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files in a docx or xlsx, by their path. */
export function unzipDocument(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
}

/** The text without what only layout puts into it. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s\u3000]/g, '');
}

function run(program: string, args: string[]): void {
  const folders = (process.env.PATH ?? '').split(':');
  const path = findProgram(
    folders.map((folder) => join(folder, program)),
    SENTENCE,
  );
  execFileSync(path, args, { stdio: 'ignore', timeout: 60_000 });
}
