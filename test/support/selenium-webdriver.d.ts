/** The part of selenium-webdriver that the tests use; the package brings no types of its own. */
declare module 'selenium-webdriver' {
  export class Builder {
    usingServer(url: string): this;
    withCapabilities(capabilities: Record<string, unknown>): this;
    build(): Promise<WebDriver>;
  }

  /** Opaque: how an element is looked for. */
  export interface By {
    readonly using: string;
  }
  export const By: { xpath(xpath: string): By };

  export interface WebDriver {
    get(url: string): Promise<void>;
    quit(): Promise<void>;
    findElement(by: By): WebElement;
    executeScript<Result, Args extends unknown[] = []>(
      run: (...args: Args) => Result | Promise<Result>,
      ...args: Args
    ): Promise<Result>;
    wait(condition: () => Promise<boolean>, timeout: number): Promise<boolean>;
    navigate(): { refresh(): Promise<void> };
    manage(): {
      setTimeouts(timeouts: { script: number; pageLoad: number }): Promise<void>;
      window(): { setRect(rect: { x: number; y: number; width: number; height: number }): Promise<unknown> };
    };
  }

  /** May be called before it has been found. */
  export interface WebElement {
    isDisplayed(): Promise<boolean>;
  }
}
