import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, type WebDriver } from 'selenium-webdriver';
import { type EngineBrowser, PATIENCE, PHONE_WIDTH, WINDOW_HEIGHT } from './engine-browser.ts';
import { findProgram } from './find-program.ts';
import { findFreePort } from './free-port.ts';

const SENTENCE =
  'This test needs WebKitGTK and a screen for it: run `apt-get install webkit2gtk-driver xvfb` (Debian or Ubuntu).';

/** By itself the tool bar of the small browser keeps its window at 447 px or more. */
const NARROW_TOOL_BAR = '* { min-width: 0; margin: 0; border-width: 0; padding: 0; }';

/** WebKitGTK's small browser, of Safari's engine, on a screen of its own. Its data end with its process. */
export async function startWebKit(width = PHONE_WIDTH): Promise<EngineBrowser> {
  const programs = {
    screen: findProgram(['/usr/bin/Xvfb'], SENTENCE),
    driver: findProgram(['/usr/bin/WebKitWebDriver'], SENTENCE),
    binary: findProgram(globSync('/usr/lib{,exec}/{,*/}webkit2gtk-4.*/MiniBrowser'), SENTENCE),
  };
  const processes: ChildProcess[] = [];
  const settings = writeSettings();
  const stopAll = async () => {
    for (const process of processes.reverse()) await stop(process);
    rmSync(settings, { recursive: true, force: true });
  };
  const driver = await connect(programs, processes, settings, width).catch(async (error: unknown) => {
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
  const reload = () => open(() => driver.navigate().refresh());

  return {
    goto: (url) => open(() => driver.get(url)),
    reload,
    press: (x, y) =>
      driver
        .actions({ async: true })
        .move({ x: Math.round(x), y: Math.round(y) })
        .click()
        .perform(),
    type: (text) => driver.actions({ async: true }).sendKeys(text).perform(),
    evaluate: <Result, Argument>(
      run: (argument: Argument) => Result | Promise<Result>,
      ...argument: Argument[]
    ) => driver.executeScript(run as (...given: unknown[]) => Result | Promise<Result>, ...argument),
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

/** @returns the folder in which the small browser looks for the settings of its own windows */
function writeSettings(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qijintong-webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0', 'gtk.css'), NARROW_TOOL_BAR);
  return folder;
}

async function connect(
  programs: { screen: string; driver: string; binary: string },
  processes: ChildProcess[],
  settings: string,
  width: number,
): Promise<WebDriver> {
  const screen = spawn(
    programs.screen,
    ['-displayfd', '1', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  processes.push(screen);
  const [display] = await once(screen.stdout, 'data');
  const port = await findFreePort();
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, XDG_CONFIG_HOME: settings };
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
  await driver.manage().window().setRect({ x: 0, y: 0, width, height: WINDOW_HEIGHT });
  return driver;
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
