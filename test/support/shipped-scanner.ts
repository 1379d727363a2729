import { readFileSync } from 'node:fs';
import type { JSHandle, Page } from 'playwright-core';
import { z } from 'zod/mini';
import type { ScanModule } from '../../src/scan/scanning.ts';

const manifestSchema = z.record(z.string(), z.object({ file: z.string() }));

/** Camera and decoder as they are shipped, the chunk that the scanning screen loads, on a page of the app. */
export function loadShippedScanner(page: Page): Promise<JSHandle<ScanModule>> {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')));
  const chunk = manifest['src/scan/index.ts'];
  if (!chunk) throw new Error('The build has no chunk of the scanner');
  // As text: what stands here as code is rewritten for this side of the test.
  return page.evaluateHandle<ScanModule>(`import('/${chunk.file}')`);
}
