import { type EngineBrowser, PHONE_WIDTH, WINDOW_HEIGHT } from './engine-browser.ts';
import { startPhoneBrowser } from './phone-browser.ts';

/** The phone of the browser tests, in a window of this width, pressed with a finger. */
export async function startChromium(width = PHONE_WIDTH): Promise<EngineBrowser> {
  const phone = await startPhoneBrowser();
  const resize = () => phone.page.setViewportSize({ width, height: WINDOW_HEIGHT });
  await resize();
  return {
    goto: async (url) => void (await phone.page.goto(url)),
    reload: async () => void (await phone.page.reload()),
    press: (x, y) => phone.page.touchscreen.tap(x, y),
    type: (text) => phone.page.keyboard.type(text),
    evaluate: <Result, Argument>(
      run: (argument: Argument) => Result | Promise<Result>,
      argument?: Argument,
    ) => phone.page.evaluate(run as (given: unknown) => Result | Promise<Result>, argument),
    async reopen() {
      await phone.reopen();
      await resize();
    },
    takeErrors: async () => phone.takeErrors(),
    dispose: () => phone.dispose(),
  };
}
