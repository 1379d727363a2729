import { instantToCampusDate } from './calendar.ts';
import { dayToDate } from './campus-day.ts';
import { zoneOffset } from './zone-offset.ts';

const DAY = 86_400_000;
/** No zone ever changed its clocks and changed them back within so short a span. */
const SPAN = 7 * DAY;

interface ZoneClock {
  zone: string;
  /** How far the zone is ahead of UTC in a span of time, in milliseconds; `null` where its clocks change in it. */
  offsets: Map<number, number | null>;
}
const clocks = new Map<string, ZoneClock>();

/**
 * {@link instantToCampusDate} for many instants: the zone, which is dear, is asked for once in each week.
 * A zone that this platform does not know is read as UTC: a figure that may be a day off is mended with the calendar, a
 * screen that throws shows no record at all.
 */
export function createCampusClock(timeZone: string): (instant: string) => string {
  const { zone, offsets } = clockOf(timeZone);
  return (instant) => {
    const time = Date.parse(instant);
    const span = Math.floor(time / SPAN);
    let offset = offsets.get(span);
    if (offset === undefined) {
      const begin = zoneOffset(span * SPAN, zone);
      offset = begin === zoneOffset((span + 1) * SPAN, zone) ? begin : null;
      offsets.set(span, offset);
    }
    return offset === null
      ? instantToCampusDate(instant, zone)
      : dayToDate(Math.floor((time + offset) / DAY));
  };
}

function clockOf(timeZone: string): ZoneClock {
  const held = clocks.get(timeZone);
  if (held) return held;
  const clock = { zone: isZoneKnown(timeZone) ? timeZone : 'UTC', offsets: new Map() };
  clocks.set(timeZone, clock);
  return clock;
}

function isZoneKnown(timeZone: string): boolean {
  try {
    zoneOffset(0, timeZone);
    return true;
  } catch {
    return false;
  }
}
