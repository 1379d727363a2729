import { installWay } from '../install/install-way.ts';

/**
 * How the app is open, as far as it matters to what may be thrown away: installed; in a tab of Safari on an iPhone or
 * iPad, which clears sites that were not used for 7 days; or in any other tab.
 */
export type HowItRuns = 'installed' | 'safariTab' | 'tab';

export function howItRuns(
  browser: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>,
  isStandalone: boolean,
): HowItRuns {
  if (isStandalone) return 'installed';
  return installWay(browser) === 'safari' ? 'safariTab' : 'tab';
}

/** How it is open right now. */
export function howItRunsHere(): HowItRuns {
  return howItRuns(navigator, matchMedia('(display-mode: standalone)').matches);
}
