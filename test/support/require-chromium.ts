import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

/** Vitest's global setup of the browser tests: finds a Chromium, or installs one by the ordinary means. */
export default function requireChromium(): void {
  if (findChromium()) return;
  const isRootOnDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isRootOnDebian) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk']);
  }
  if (!findChromium()) run('npx', ['playwright-core', 'install', 'chromium']);
  if (!findChromium()) {
    throw new Error(
      'The browser tests need Chromium: install Chrome or Chromium, or set CHROMIUM_PATH to its executable.',
    );
  }
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
