import { z } from 'zod/mini';
import { instantToCampusDate } from '../domain/calendar.ts';
import { toRfc3339 } from '../domain/time.ts';

/** The home screen as it was drawn last, for the worker to answer with before any code of the page runs (WK4). */
const firstScreenSchema = z.object({
  /** Names the version of the app that drew it: the address of its module. */
  version: z.string(),
  /** The campus date for which its figures hold, and where that is. */
  date: z.string(),
  timeZone: z.string(),
  /** The tag `<html …>`, with the language and the size of the text. */
  root: z.string(),
  /** What stands in `#app`. */
  html: z.string(),
});
export type FirstScreen = z.infer<typeof firstScreenSchema>;

const CACHE = 'first-screen';
const KEY = '/first-screen';
const ROOT = /<html[^>]*>/;
const APP = '<div id="app">';
/** The app's module, which the page runs as soon as it has it, and which would hold up painting. */
const MODULE = /<script type="module" crossorigin src="([^"]+)"><\/script>/;
/** Runs it when the page has been painted. */
const afterPaint = (module: string) =>
  `<script type="module" src="/after-paint.js" data-app="${module}"></script>`;

export async function keepFirstScreen(screen: FirstScreen): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.put(KEY, Response.json(screen));
}

export async function dropFirstScreen(): Promise<void> {
  await caches.delete(CACHE);
}

/**
 * The page with the first screen drawn into it; the page as it is where none is kept that would be drawn today, by
 * this version, likewise.
 *
 * @param now milliseconds since the epoch
 */
export async function drawFirstScreen(page: string, now: number): Promise<string> {
  const screen = await readFirstScreen();
  if (!screen || MODULE.exec(page)?.[1] !== screen.version) return page;
  if (instantToCampusDate(toRfc3339(now, 0), screen.timeZone) !== screen.date) return page;
  // Functions: what was drawn may hold what a replacement text gives a meaning to.
  return page
    .replace(ROOT, () => screen.root)
    .replace(MODULE, (_, module) => afterPaint(module))
    .replace(APP, () => APP + screen.html);
}

async function readFirstScreen(): Promise<FirstScreen | null> {
  try {
    const kept = await caches.match(KEY, { cacheName: CACHE });
    return kept ? firstScreenSchema.parse(await kept.json()) : null;
  } catch {
    // What cannot be read is drawn anew.
    return null;
  }
}
