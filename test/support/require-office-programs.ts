import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './install-packages.ts';

/** What draws a document and a sheet of paper, by the Debian package that has it. */
const PACKAGES = { soffice: 'libreoffice-writer-nogui', pdftoppm: 'poppler-utils' };

/**
 * Vitest's global setup of the tests of documents and print: installs what is missing by the ordinary means, where it
 * may. A test that does not find its program then says how it is to be had.
 */
export default function requireOfficePrograms(): void {
  const missing = Object.entries(PACKAGES).filter(([program]) => !isThere(program));
  if (missing.length > 0) installPackages(missing.map(([, name]) => name));
}

function isThere(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
