import { findChromium } from './chromium.ts';
import { installPackages, run } from './install-packages.ts';

/** Vitest's global setup of the browser tests: finds a Chromium, or installs one by the ordinary means. */
export default function requireChromium(): void {
  if (findChromium()) return;
  installPackages(['chromium', 'fonts-noto-cjk']);
  if (!findChromium()) run('npx', ['playwright-core', 'install', 'chromium']);
  if (!findChromium()) {
    throw new Error(
      'The browser tests need Chromium: install Chrome or Chromium, or set CHROMIUM_PATH to its executable.',
    );
  }
}
