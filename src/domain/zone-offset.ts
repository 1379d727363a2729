/**
 * How far the clocks of a zone are ahead of UTC at a time, in milliseconds. A zone that the platform does not know is a
 * `RangeError`. `Temporal` where there is one: the first format of `Intl` takes 20 ms and more at each start.
 *
 * @param time milliseconds since the epoch
 * @param timeZone an IANA name
 */
export const zoneOffset = typeof Temporal === 'undefined' ? offsetByFormat : offsetByTemporal;

function offsetByTemporal(time: number, timeZone: string): number {
  const instant = Temporal.Instant.fromEpochMilliseconds(time);
  return instant.toZonedDateTimeISO(timeZone).offsetNanoseconds / 1_000_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** By the difference between what the clocks of the zone show and what those of UTC do, to the second. */
export function offsetByFormat(time: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    const date = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const clock = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat('en', { timeZone, ...date, ...clock });
    formats.set(timeZone, format);
  }
  // Put together from parts: what a locale writes between them, and in which order, differs from engine to engine.
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
  return shown - Math.floor(time / 1_000) * 1_000;
}
