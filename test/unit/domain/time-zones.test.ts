import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROBE = fileURLToPath(new URL('../../support/print-campus-times.ts', import.meta.url));

/** Behind, at, and ahead of the campus; with a half hour, and with summer time. */
const ZONES = [
  'Pacific/Honolulu',
  'America/New_York',
  'UTC',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Pacific/Kiritimati',
];

test.each(ZONES)('CA1 campus dates, weeks and times are the same on a phone in %s', (zone) => {
  const printed = execFileSync(process.execPath, [PROBE], { env: { ...process.env, TZ: zone } });
  expect(JSON.parse(printed.toString())).toEqual({
    zone,
    dates: ['2026-09-06', '2026-09-07', '2027-01-24', '2027-01-25'],
    semesters: [null, 'autumn', 'autumn', null],
    weeks: [null, 1, 20, null],
    counts: [{ category: 'dorm', count: 2 }],
    rfc3339: '2026-09-07T00:00:00.000+08:00',
  });
});
