import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import { Builder, By, type WebDriver } from 'selenium-webdriver';
import { type EngineBrowser, PATIENCE } from './engine-browser.ts';
import { findProgram } from './find-program.ts';

const SENTENCE =
  'This test needs WebKitGTK and a screen for it: run `apt-get install webkit2gtk-driver xvfb` (Debian or Ubuntu).';

/** WebKitGTK's small browser, of Safari's engine, on a screen of its own. Its data end with its process. */
export async function startWebKit(): Promise<EngineBrowser> {
  const programs = {
    screen: findProgram(['/usr/bin/Xvfb'], SENTENCE),
    driver: findProgram(['/usr/bin/WebKitWebDriver'], SENTENCE),
    binary: findProgram(globSync('/usr/lib{,exec}/{,*/}webkit2gtk-4.*/MiniBrowser'), SENTENCE),
  };
  const processes: ChildProcess[] = [];
  const stopAll = async () => {
    for (const process of processes.reverse()) await stop(process);
  };
  const driver = await connect(programs, processes).catch(async (error: unknown) => {
    await stopAll();
    throw error;
  });
  let errors: string[] = [];

  const collectErrors = async () => {
    errors.push(...(await driver.executeScript<string[]>(takeNoted)));
  };
  const open = async (load: () => Promise<void>) => {
    await collectErrors();
    await load();
    await driver.executeScript(noteErrors);
  };
  /** Where it waits in vain, the message tells what is on screen instead. */
  const until = async (condition: () => Promise<boolean>, complaint: string) => {
    const isThere = await driver.wait(condition, PATIENCE).catch(() => false);
    if (isThere) return;
    const screen = await driver.executeScript(() => `${location.href} ${document.body.innerText}`);
    throw new Error(`${complaint}, but: ${screen}`);
  };
  const reload = () => open(() => driver.navigate().refresh());

  return {
    goto: (url) => open(() => driver.get(url)),
    reload,
    async click(xpath) {
      await until(() => clickIfThere(driver, xpath), `nothing to click at ${xpath}`);
    },
    async see(xpath) {
      await until(() => isOnScreen(driver, xpath), `nothing to see at ${xpath}`);
    },
    evaluate: (run) => driver.executeScript(run),
    reopen: reload,
    async takeErrors() {
      await collectErrors();
      const taken = errors;
      errors = [];
      return taken;
    },
    async dispose() {
      await driver.quit().catch(() => undefined);
      await stopAll();
    },
  };
}

async function connect(
  programs: { screen: string; driver: string; binary: string },
  processes: ChildProcess[],
): Promise<WebDriver> {
  const screen = spawn(
    programs.screen,
    ['-displayfd', '1', '-screen', '0', '800x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  processes.push(screen);
  const [display] = await once(screen.stdout, 'data');
  const port = await freePort();
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}` };
  processes.push(spawn(programs.driver, [`--port=${port}`], { env, stdio: 'ignore' }));
  const server = `http://127.0.0.1:${port}`;
  await untilListening(server);

  const driver = await new Builder()
    .usingServer(server)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: programs.binary, args: ['--automation'] },
    })
    .build();
  await driver.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
  await driver.manage().window().setRect({ x: 0, y: 0, width: 360, height: 740 });
  return driver;
}

/**
 * Finds and clicks in one step inside the page. The driver's own click reports an element as stale when the click itself
 * brought the next screen, and would be repeated there.
 */
function clickIfThere(driver: WebDriver, xpath: string): Promise<boolean> {
  return driver.executeScript((path: string) => {
    const found = document.evaluate(
      path,
      document,
      null,
      XPathResult.FIRST_ORDERED_NODE_TYPE,
    ).singleNodeValue;
    if (!(found instanceof HTMLElement)) return false;
    found.click();
    return true;
  }, xpath);
}

async function isOnScreen(driver: WebDriver, xpath: string): Promise<boolean> {
  try {
    return await driver.findElement(By.xpath(xpath)).isDisplayed();
  } catch {
    return false;
  }
}

/** This driver hands out no log: errors are noted from the moment at which a page has been loaded. */
function noteErrors(): void {
  const noted: string[] = [];
  Object.assign(window, { notedErrors: noted });
  addEventListener('error', (event) => noted.push(event.message));
  addEventListener('unhandledrejection', (event) => noted.push(String(event.reason)));
  const { error } = console;
  console.error = (...words: unknown[]) => {
    noted.push(words.join(' '));
    error(...words);
  };
}

function takeNoted(): string[] {
  const noted = (window as { notedErrors?: string[] }).notedErrors ?? [];
  return noted.splice(0);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function untilListening(server: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const answer = await fetch(`${server}/status`).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error('WebKitWebDriver does not answer');
  }
}

async function stop(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const gone = once(process, 'exit');
  process.kill();
  await gone;
}
