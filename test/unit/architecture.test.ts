import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each folder may import: folders of ours, and packages. The three composition roots may import all. */
const ARROWS: Record<string, { folders: string[]; packages: RegExp }> = {
  'src/domain': { folders: [], packages: /^(zod\/mini|jose)$/ },
  'src/storage': { folders: ['src/domain'], packages: /^(dexie|zod\/mini)$/ },
  'src/sync': { folders: ['src/domain', 'src/storage'], packages: /^(jose|zod\/mini)$/ },
  'src/scan': { folders: ['src/domain'], packages: /^(html5-qrcode|zxing-wasm\/.*)$/ },
  'src/ui': {
    folders: ['src/domain', 'src/storage', 'src/sync', 'src/scan'],
    packages:
      /^(preact.*|@preact\/signals|workbox-window|zod\/mini|@tanstack\/virtual-core|write-excel-file\/browser|read-excel-file\/universal|papaparse|uqr|uuid|fflate\/browser)$/,
  },
  'src/endpoint': {
    folders: ['src/domain'],
    packages:
      /^(node:.*|hono.*|@hono\/.*|kysely.*|pg|jose|zod\/mini|uuid|rate-limiter-flexible|docx|write-excel-file\/node)$/,
  },
};
const ROOTS = ['src/main.tsx', 'src/endpoint/main.ts', 'sw/service-worker.ts'];
/** Packages that stay behind one folder or file, and can be changed for others there. */
const ONE_IMPORTER: Record<string, string> = {
  'html5-qrcode': 'src/scan/open-camera.ts',
  'zxing-wasm/reader': 'src/scan/decode/qr-reader.ts',
  '@tanstack/virtual-core': 'src/ui/shared',
  'write-excel-file/browser': 'src/ui/shared/workbook',
  'write-excel-file/node': 'src/endpoint/documents',
  docx: 'src/endpoint/documents',
  pg: 'src/endpoint/database',
  'read-excel-file/universal': 'src/ui/office/spreadsheet',
  papaparse: 'src/ui/office/spreadsheet',
  uqr: 'src/ui/office/print',
  'fflate/browser': 'src/ui',
};

const files = globSync('{src,sw}/**/*.{ts,tsx}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.d.ts'));

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = text.matchAll(
    /^(?:.*\bimport\(|(?:import|export)\b(?:[^;']*\bfrom)?\s*|\}\s*from\s*)'([^'\n]+)'/gm,
  );
  return [...specifiers].map(([, specifier]) => specifier ?? '');
}

function folderOf(file: string): string | undefined {
  return Object.keys(ARROWS).find((folder) => file.startsWith(`${folder}/`));
}

function forbidden(file: string): string[] {
  const folder = folderOf(file);
  const rule = folder === undefined ? undefined : ARROWS[folder];
  if (!folder || !rule) return [`${file} stands in no folder of the design`];
  return importsOf(file).flatMap((specifier) => {
    if (!specifier.startsWith('.')) return rule.packages.test(specifier) ? [] : [`${file} → ${specifier}`];
    const target = folderOf(relative('.', join(dirname(file), specifier)).replaceAll('\\', '/'));
    const allowed = target === folder || (target !== undefined && rule.folders.includes(target));
    return allowed ? [] : [`${file} → ${specifier}`];
  });
}

describe('the import arrows of the design', () => {
  test('each folder imports only what it may; only the composition roots wire parts together', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => !ROOTS.includes(file)).flatMap(forbidden)).toEqual([]);
  });

  test('html5-qrcode and zxing stay behind one file each; the virtual list, documents and spreadsheets each behind one folder', () => {
    for (const [specifier, folder] of Object.entries(ONE_IMPORTER)) {
      const importers = files.filter((file) => importsOf(file).includes(specifier));
      expect(importers.length).toBeGreaterThan(0);
      expect(importers.every((file) => file.startsWith(folder))).toBe(true);
    }
  });

  test('the domain reads no clock and makes no randomness', () => {
    const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|getRandomValues|randomUUID/;
    const domain = files.filter((file) => file.startsWith('src/domain/'));
    expect(domain.filter((file) => impure.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
