import { instantToCampusDate } from './calendar.ts';
import { dayToDate } from './campus-day.ts';

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
 * {@link instantToCampusDate} for many instants: `Intl`, which is dear, is asked once for each week.
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
      const begin = offsetAt(span * SPAN, zone);
      offset = begin === offsetAt((span + 1) * SPAN, zone) ? begin : null;
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

const formats = new Map<string, Intl.DateTimeFormat>();

/** By the difference between what the clocks of the zone show and what those of UTC do. */
function offsetAt(time: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const clock = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat('en', { timeZone, ...numeric, ...clock });
    formats.set(timeZone, format);
  }
  const parts = format.formatToParts(time);
  const part = (name: string) => Number(parts.find(({ type }) => type === name)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - time;
}

function isZoneKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
