import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium on this machine, or `null`. `CHROMIUM_PATH` goes before all others. */
export function findChromium(): string | null {
  const places = [...PLACES, chromium.executablePath()];
  return places.find((place) => place !== undefined && place !== '' && existsSync(place)) ?? null;
}

/** How tests start it; `args` are added. */
export function chromiumOptions(args: string[] = []): LaunchOptions {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('no Chromium: test/support/require-chromium.ts should have stopped here');
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--force-fieldtrials=BackgroundSync/Enabled',
      '--force-fieldtrial-params=BackgroundSync.Enabled:initial_retry_delay_sec/1/max_sync_attempts/20/retry_delay_factor/1',
      ...args,
    ],
  };
}
