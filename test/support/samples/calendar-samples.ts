import type { RouteSamples } from '../office-samples.ts';

/** The calendar, the problems and the audit. */
export const CALENDAR_SAMPLES: Record<string, RouteSamples> = {
  'GET /calendar': { own: { path: '/calendar' }, other: [] },
  'POST /calendar/preview': {
    own: { path: '/calendar/preview', body: { version: '', change: { change: 'remove', semester: 'none' } } },
    other: [],
  },
  'POST /calendar/semesters': {
    own: {
      path: '/calendar/semesters',
      body: { version: '', change: { change: 'remove', semester: 'none' } },
    },
    other: [],
  },
  'GET /problems/units': { own: { path: '/problems/units' }, other: [] },
  'GET /audit': { own: { path: '/audit' }, other: [] },
};
