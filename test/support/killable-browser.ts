import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumOptions } from './chromium.ts';

/** A Chromium that can be killed with all its processes at once, as a phone does when its battery dies. */
export interface KillableBrowser {
  page: Page;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts it on a profile that outlives it, at the size of a phone. */
export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const { executablePath = '', args = [] } = chromiumOptions();
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  // A killed browser could not take its lock away.
  rmSync(join(profile, 'SingletonLock'), { force: true });
  const child = spawn(
    executablePath,
    [
      ...args,
      '--headless=new',
      '--remote-debugging-port=0',
      '--window-size=360,740',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    // A group of its own, so that renderers and services die with it.
    { detached: true, stdio: 'ignore' },
  );
  const browser = await connect(child, portFile);
  const context = browser.contexts()[0];
  if (!context) throw new Error('The browser has no profile open');
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    async kill() {
      const gone = once(child, 'exit');
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}

async function connect(child: ChildProcess, portFile: string): Promise<Browser> {
  while (child.exitCode === null) {
    const [port] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : [];
    if (port) return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    await pause(20);
  }
  throw new Error('The browser ended before it could be reached');
}
