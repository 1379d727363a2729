/** The part of selenium-webdriver that the tests use; the package brings no types of its own. */
declare module 'selenium-webdriver' {
  export class Builder {
    usingServer(url: string): this;
    withCapabilities(capabilities: Record<string, unknown>): this;
    build(): Promise<WebDriver>;
  }

  /** Collected, and then done by `perform`. */
  export interface Actions {
    move(place: { x: number; y: number }): this;
    click(): this;
    sendKeys(text: string): this;
    perform(): Promise<void>;
  }

  export interface WebDriver {
    get(url: string): Promise<void>;
    quit(): Promise<void>;
    actions(options: { async: true }): Actions;
    executeScript<Result, Args extends unknown[] = []>(
      run: (...args: Args) => Result | Promise<Result>,
      ...args: Args
    ): Promise<Result>;
    navigate(): { refresh(): Promise<void> };
    manage(): {
      setTimeouts(timeouts: { script: number; pageLoad: number }): Promise<void>;
      window(): { setRect(rect: { x: number; y: number; width: number; height: number }): Promise<unknown> };
    };
  }
}
