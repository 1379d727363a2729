import { expect, test } from 'vitest';
import { instantToCampusDate } from '../../../src/domain/calendar.ts';
import { createCampusClock } from '../../../src/domain/campus-clock.ts';
import { offsetByFormat, zoneOffset } from '../../../src/domain/zone-offset.ts';

/** Without summer time, with it, by half an hour, with odd minutes, and one that once left out a day. */
const ZONES = [
  'Asia/Shanghai',
  'UTC',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Apia',
];
const HOUR = 3_600_000;

test.each(ZONES)('CA1 the clock for many instants tells the campus date of each: %s', (zone) => {
  const dateOf = createCampusClock(zone);
  const begin = Date.parse('2011-12-01T00:00:00Z');
  const instants = Array.from({ length: 20_000 }, (_, index) =>
    // Every 7 h over 16 years, and a second before.
    new Date(begin + index * 7 * HOUR - (index % 2) * 1_000).toISOString(),
  );
  const wrong = instants.filter((instant) => dateOf(instant) !== instantToCampusDate(instant, zone));
  expect(wrong).toEqual([]);
});

test('CA1 a zone that this platform does not know is read as UTC', () => {
  expect(createCampusClock('Nowhere/Here')('2026-11-22T23:30:00+08:00')).toBe('2026-11-22');
});

test.each(ZONES)('CA1 a platform without Temporal has the same clocks: %s', (zone) => {
  const begin = Date.parse('1995-01-01T00:00:00Z');
  // Every 61 h and a little over 40 years.
  const times = Array.from({ length: 5_700 }, (_, index) => begin + index * (61 * HOUR + 1_234));
  expect(times.filter((time) => offsetByFormat(time, zone) !== zoneOffset(time, zone))).toEqual([]);
});
