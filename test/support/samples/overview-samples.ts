import type { RouteSamples } from '../office-samples.ts';
import { OTHER, OWN, SEMESTER } from '../two-units.ts';

/** Figures, and the records behind them. */
export const OVERVIEW_SAMPLES: Record<string, RouteSamples> = {
  'GET /export': { own: { path: `/export?unit=${OWN}` }, other: [{ path: `/export?unit=${OTHER}` }] },
  'GET /overview': { own: { path: `/overview?semester=${SEMESTER}` }, other: [] },
  'GET /overview/trend': {
    own: { path: `/overview/trend?unit=${OWN}` },
    other: [{ path: `/overview/trend?unit=${OTHER}` }],
  },
  'GET /overview/units/:unit': {
    own: { path: `/overview/units/${OWN}` },
    other: [{ path: `/overview/units/${OTHER}` }],
  },
  'GET /overview/people/:person': {
    own: { path: '/overview/people/own-leader' },
    other: [{ path: '/overview/people/other-leader' }],
  },
  'GET /overview/people/:person/records': {
    own: { path: '/overview/people/own-leader/records?duty=dorm' },
    other: [{ path: '/overview/people/other-leader/records?duty=dorm' }],
  },
  'GET /overview/people/:person/flags': {
    own: { path: '/overview/people/own-leader/flags' },
    other: [{ path: '/overview/people/other-leader/flags' }],
  },
};
