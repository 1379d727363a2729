import { instantToCampusDate } from './calendar.ts';

/** The offsets of all time zones are multiples of this, so that no midnight falls inside of one. */
const QUARTER_HOUR = 15 * 60 * 1000;
/** About 11 years of quarter hours in which somebody logged something; a bound, never reached by one person. */
const LARGEST_CACHE = 400_000;

interface ZoneDates {
  zone: string;
  byQuarter: Map<number, string>;
}
const datesByZone = new Map<string, ZoneDates>();

/**
 * {@link instantToCampusDate} for many instants: `Intl` is asked once for each quarter of an hour.
 * A zone that this platform does not know is read as UTC: a figure that may be a day off is mended with the calendar, a
 * screen that throws shows no record at all.
 */
export function createCampusClock(timeZone: string): (instant: string) => string {
  const { zone, byQuarter } = datesOf(timeZone);
  return (instant) => {
    const quarter = Math.floor(Date.parse(instant) / QUARTER_HOUR);
    let date = byQuarter.get(quarter);
    if (date === undefined) {
      date = instantToCampusDate(instant, zone);
      byQuarter.set(quarter, date);
    }
    return date;
  };
}

function datesOf(timeZone: string): ZoneDates {
  const held = datesByZone.get(timeZone);
  if (held && held.byQuarter.size <= LARGEST_CACHE) return held;
  const empty = { zone: isZoneKnown(timeZone) ? timeZone : 'UTC', byQuarter: new Map() };
  datesByZone.set(timeZone, empty);
  return empty;
}

function isZoneKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
