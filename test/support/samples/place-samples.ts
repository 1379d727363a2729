import type { RouteSamples } from '../office-samples.ts';
import { FOREIGN, LOST_PHONES, OTHER, OWN } from '../two-units.ts';

const PLACE_TABLE = [
  ['名称', '类型', '学院', '楼栋'],
  ['立志楼A101', '教室', '', '立志楼'],
];

/** Places belong to units, but who may change them reaches all of them. */
export const PLACE_SAMPLES: Record<string, RouteSamples> = {
  'GET /places': { own: { path: '/places' }, other: [] },
  'POST /places/add': {
    own: { path: '/places/add', body: { kind: 'dorm', name: '南苑3栋', college: OWN } },
    other: [{ path: '/places/add', body: { kind: 'dorm', name: `${FOREIGN}4栋`, college: OTHER } }],
  },
  'POST /places/change': {
    own: { path: '/places/change', body: renaming('own-dorm', '北苑1栋', OWN) },
    other: [{ path: '/places/change', body: renaming('other-dorm', `${FOREIGN}2栋`, OTHER) }],
  },
  'POST /places/code': {
    own: { path: '/places/code', body: { place: 'own-dorm', current: null, issue: true } },
    other: [{ path: '/places/code', body: { place: 'other-dorm', current: null, issue: true } }],
  },
  'POST /places/plan': { own: { path: '/places/plan', body: { table: PLACE_TABLE } }, other: [] },
  'POST /places/import': {
    own: { path: '/places/import', body: { table: PLACE_TABLE, digest: '' } },
    other: [],
  },
};

export const ENROLMENT_SAMPLES: Record<string, RouteSamples> = {
  'GET /enrolment': { own: { path: '/enrolment' }, other: [] },
  'POST /enrolment/codes': {
    own: { path: '/enrolment/codes', body: { people: ['own-leader'] } },
    other: [
      { path: '/enrolment/codes', body: { people: ['other-leader'] } },
      { path: '/enrolment/codes', body: { people: ['own-leader', 'other-leader'] } },
    ],
  },
  'POST /devices/revoke': {
    own: { path: '/devices/revoke', body: { device: LOST_PHONES.own } },
    other: [{ path: '/devices/revoke', body: { device: LOST_PHONES.other } }],
  },
  'POST /hand-in': {
    own: { path: '/hand-in', body: handIn(LOST_PHONES.own) },
    other: [
      { path: '/hand-in', body: handIn(LOST_PHONES.other) },
      { path: '/hand-in', body: handIn(LOST_PHONES.own, LOST_PHONES.other) },
      { path: '/hand-in', body: handIn('nobody’s') },
    ],
  },
};

/** Says the same anew: a sample may be sent several times. */
function renaming(place: string, name: string, college: string) {
  const fields = { kind: 'dorm', name, college };
  return { place, before: fields, after: fields };
}

/** Nothing that anybody signed, from each of these devices. */
function handIn(...devices: string[]) {
  return { chains: devices.map((device) => ({ device, entries: ['unsigned'] })) };
}
