import { CALENDAR_SAMPLES } from './samples/calendar-samples.ts';
import { FILING_SAMPLES } from './samples/filing-samples.ts';
import { OVERVIEW_SAMPLES } from './samples/overview-samples.ts';
import { ENROLMENT_SAMPLES, PLACE_SAMPLES } from './samples/place-samples.ts';
import { ROSTER_SAMPLES } from './samples/roster-samples.ts';

/** One request to a route: about something of the asker's unit, or of another. */
export interface Sample {
  path: string;
  body?: unknown;
}

export interface RouteSamples {
  /** About the clerk's own unit, or about no unit: passes for whoever may do this at all. */
  own: Sample;
  /** Each way in which the request can name the other unit; none for a route that names no unit. */
  other: Sample[];
}

/** For each route of the desk, by its method and path; a route without samples fails the test of permissions. */
export const OFFICE_SAMPLES: Record<string, RouteSamples> = {
  'GET /feedback': { own: { path: '/feedback' }, other: [] },
  ...CALENDAR_SAMPLES,
  ...OVERVIEW_SAMPLES,
  ...FILING_SAMPLES,
  ...PLACE_SAMPLES,
  ...ENROLMENT_SAMPLES,
  ...ROSTER_SAMPLES,
};
