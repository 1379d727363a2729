import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../support/chromium.ts';
import { enrolAndWaitForWorker } from '../support/enrolled-phone.ts';
import { findFreePort } from '../support/free-port.ts';
import { startEndpoint } from '../support/start-endpoint.ts';
import { installFolder } from './install-folder.ts';
import { percentile } from './percentile.ts';

/** It is installed here, and nowhere else. */
const FOLDER = fileURLToPath(new URL('./lighthouse/', import.meta.url));
const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

interface Audit {
  score: number | null;
  title: string;
}
interface Result {
  lhr: {
    categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, Audit>;
    /** Below 1,000 Lighthouse itself warns that the host is too slow for its slow-down by four. */
    environment: { benchmarkIndex: number };
    runtimeError?: { message: string };
  };
}
interface Lighthouse {
  default(url: string, flags: object, config?: object): Promise<Result | undefined>;
  desktopConfig: object;
}

type Screen = [name: string, link: 'leader' | 'office', path: string];
const MOBILE: Screen[] = [
  ['home', 'leader', '/'],
  ['scan', 'leader', '/scan'],
  ['form', 'leader', '/log/talk'],
  ['progress', 'leader', '/progress'],
  ['office overview', 'office', '/office/overview'],
];

/** Prints Lighthouse's median scores of the screens that one opens most, by an enrolled phone, and at a desk. */
export async function benchLighthouse(runs = RUNS): Promise<void> {
  const lighthouse = await loadLighthouse();
  const endpoint = await startEndpoint({ demo: true });
  console.log(`\nLighthouse, median of ${runs}: ${CATEGORIES.join(', ')} (goal 99, 100, 100; at a desk 100)`);
  try {
    for (const link of ['leader', 'office'] as const) {
      const screens = MOBILE.filter(([, of]) => of === link);
      await withEnrolled(endpoint.links[link] ?? '', async (port) => {
        for (const [name, , path] of screens) {
          const url = endpoint.links.origin + path;
          await report(`${name}, mobile`, () => measure(lighthouse, url, port));
          await report(`${name}, desktop`, () => measure(lighthouse, url, port, lighthouse.desktopConfig));
        }
      });
    }
  } finally {
    await endpoint.dispose();
  }

  async function report(name: string, run: () => Promise<Result>): Promise<void> {
    const results: Result[] = [];
    for (let turn = 0; turn < runs; turn += 1) results.push(await run());
    const scores = CATEGORIES.map((category) =>
      percentile(
        results.map(({ lhr }) => 100 * (lhr.categories[category]?.score ?? 0)),
        0.5,
      ),
    );
    const [index = 0] = results.map(({ lhr }) => lhr.environment.benchmarkIndex);
    const line = scores.map((score) => score.toFixed(0).padStart(5)).join('');
    console.log(`  ${name.padEnd(26)}${line}   (this machine’s index: ${index.toFixed(0)})`);
    for (const fault of findFaults(results)) console.log(`      ${fault}`);
  }
}

/** A phone's or desk's browser that is enrolled, with its debugging port. */
async function withEnrolled(link: string, use: (port: number) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'qijintong-lighthouse-'));
  const port = await findFreePort();
  const context = await chromium.launchPersistentContext(
    profile,
    chromiumOptions([`--remote-debugging-port=${port}`]),
  );
  try {
    const page = await context.newPage();
    await enrolAndWaitForWorker(page, link);
    await page.close();
    await use(port);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** What is stored stays: the enrolment, the records and the worker. */
async function measure(lighthouse: Lighthouse, url: string, port: number, config?: object): Promise<Result> {
  const flags = { port, onlyCategories: CATEGORIES, disableStorageReset: true, logLevel: 'error' };
  const result = await lighthouse.default(url, flags, config);
  if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'No result');
  return result;
}

/** What costs points in any run. */
function findFaults(results: Result[]): string[] {
  const faults = results.flatMap(({ lhr }) =>
    CATEGORIES.flatMap((category) =>
      (lhr.categories[category]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `${id}: ${lhr.audits[id]?.title}`),
    ),
  );
  return [...new Set(faults)];
}

async function loadLighthouse(): Promise<Lighthouse> {
  installFolder(FOLDER);
  const { resolve } = createRequire(join(FOLDER, 'package.json'));
  return import(pathToFileURL(resolve('lighthouse')).href);
}

if (import.meta.main) await benchLighthouse(...process.argv.slice(2).map(Number));
