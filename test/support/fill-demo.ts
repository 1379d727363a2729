import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FILLED_DEMO, startEndpoint } from './start-endpoint.ts';

/** Vitest's global setup of the browser tests: fills one demo campus, of which each test then takes a copy. */
export default async function fillDemo(): Promise<() => void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'qijintong-demo-'));
  const endpoint = await startEndpoint({ demo: true, dataDir });
  await endpoint.stop();
  process.env[FILLED_DEMO] = dataDir;
  return () => rmSync(dataDir, { recursive: true, force: true });
}
