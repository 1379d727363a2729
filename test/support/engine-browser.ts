/** What the main job asks of a browser, whoever drives it. An element is named by an XPath of {@link button} and its like. */
export interface EngineBrowser {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Waits for the element and clicks it. */
  click(xpath: string): Promise<void>;
  /** Waits until the element is on screen. */
  see(xpath: string): Promise<void>;
  /** Runs a function in the page that refers to nothing outside of itself. */
  evaluate<Result>(run: () => Result | Promise<Result>): Promise<Result>;
  /** Closes the browser and opens it on the same profile; a reload, where an engine's data end with its process. */
  reopen(): Promise<void>;
  /** What was logged as an error since the last call. */
  takeErrors(): Promise<string[]>;
  dispose(): Promise<void>;
}

/** How long anything may take to come on screen, in milliseconds. */
export const PATIENCE = 20_000;

export function button(words: string): string {
  return `//button[contains(normalize-space(), "${words}")]`;
}

export function link(words: string): string {
  return `//a[contains(normalize-space(), "${words}")]`;
}

/** An element whose own text is this. */
export function text(words: string): string {
  return `//*[normalize-space(text())="${words}"]`;
}
