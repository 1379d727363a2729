import type { ReadonlySignal } from '@preact/signals';
import { instantToCampusDate } from '../domain/calendar.ts';
import { toRfc3339 } from '../domain/time.ts';
import { dropFirstScreen, type FirstScreen, keepFirstScreen } from '../storage/first-screen.ts';
import type { PhoneState } from '../storage/phone-state.ts';

/** How long after a change the screen is complete, in milliseconds: what is fetched for it has come by then. */
const UNTIL_COMPLETE = 1_000;

/**
 * Keeps the home screen as it stands for the next start (WK4): some time after a change of the phone's state, and when
 * the app is left. One that was kept and says what no longer holds is dropped at once.
 *
 * @param version the address of the app's module
 * @param drawn what the worker has drawn at this start, if anything, as `drawnAs` tells it
 */
export function watchFirstScreen(
  app: HTMLElement,
  version: string,
  drawn: string | null,
  phone: ReadonlySignal<PhoneState | undefined>,
): void {
  let timer: ReturnType<typeof setTimeout>;
  let kept = drawn;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (change: () => Promise<void>) => {
    // Where nothing can be kept, the next start draws everything anew.
    last = last.then(change).catch(() => undefined);
  };
  const keep = () => {
    const screen = readFirstScreen(app, phone.peek());
    if (!screen || drawnAs(screen) === kept) return;
    kept = drawnAs(screen);
    inTurn(() => keepFirstScreen({ ...screen, version }));
  };
  const check = () => {
    const screen = readFirstScreen(app, phone.peek());
    if (screen && drawnAs(screen) === kept) return;
    kept = null;
    inTurn(dropFirstScreen);
    timer = setTimeout(keep, UNTIL_COMPLETE);
  };
  phone.subscribe(() => {
    clearTimeout(timer);
    // Once the change is drawn.
    timer = setTimeout(check);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
}

/** Tells one drawing from another: the size of the text, and what stands in `#app`. */
function drawnAs({ html }: Pick<FirstScreen, 'html'>): string {
  return document.documentElement.className + html;
}

/** The home screen with nothing over it; `null` where that is not what is shown. */
function readFirstScreen(
  app: HTMLElement,
  state: PhoneState | undefined,
): Omit<FirstScreen, 'version'> | null {
  if (!state?.enrolment) return null;
  if (location.pathname !== '/' || app.querySelector('dialog')) return null;
  const { timeZone } = state.enrolment.reference.calendar;
  const root = document.documentElement.cloneNode(false) as HTMLElement;
  const drawn = app.cloneNode(true) as HTMLElement;
  // What is said of the moment is not said again.
  for (const passing of drawn.querySelectorAll('.toast, .update-banner')) passing.remove();
  return {
    timeZone,
    date: instantToCampusDate(toRfc3339(Date.now(), 0), timeZone),
    root: root.outerHTML.replace('</html>', ''),
    html: drawn.innerHTML,
  };
}
