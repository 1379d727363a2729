import { instantToCampusDate } from './calendar.ts';

/** The offsets of all time zones are multiples of this, so that no midnight falls inside of one. */
const QUARTER_HOUR = 15 * 60 * 1000;
/** About 11 years of quarter hours in which somebody logged something; a bound, never reached by one person. */
const LARGEST_CACHE = 400_000;

const datesByZone = new Map<string, Map<number, string>>();

/** {@link instantToCampusDate} for many instants: `Intl` is asked once for each quarter of an hour. */
export function createCampusClock(timeZone: string): (instant: string) => string {
  let dates = datesByZone.get(timeZone);
  if (!dates || dates.size > LARGEST_CACHE) {
    dates = new Map();
    datesByZone.set(timeZone, dates);
  }
  const cache = dates;
  return (instant) => {
    const quarter = Math.floor(Date.parse(instant) / QUARTER_HOUR);
    let date = cache.get(quarter);
    if (date === undefined) {
      date = instantToCampusDate(instant, timeZone);
      cache.set(quarter, date);
    }
    return date;
  };
}
