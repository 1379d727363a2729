/** What the main job asks of a browser, whoever drives it; `engine-screen.ts` looks and presses with it. */
export interface EngineBrowser {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** A real press of the pointer, at a place in CSS pixels. */
  press(x: number, y: number): Promise<void>;
  /** Real keys, for whatever has the focus. */
  type(text: string): Promise<void>;
  /** Runs a function in the page that refers to nothing outside of itself. */
  evaluate<Result>(run: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Result, Argument>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** Closes the browser and opens it on the same profile; a reload, where an engine's data end with its process. */
  reopen(): Promise<void>;
  /** What was logged as an error since the last call. */
  takeErrors(): Promise<string[]>;
  dispose(): Promise<void>;
}

/** How long anything may take to come on screen, in milliseconds. */
export const PATIENCE = 20_000;
/** How wide a window is where nothing else is asked for, in CSS pixels. */
export const PHONE_WIDTH = 360;
/** How high every window is. */
export const WINDOW_HEIGHT = 740;
