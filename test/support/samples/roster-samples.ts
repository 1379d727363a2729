import type { RouteSamples } from '../office-samples.ts';
import { AN_IMPORT, OTHER, OWN } from '../two-units.ts';

const OPTIONS = { from: '2026-11-23', endOthers: false };
const ROWS = [{ row: 2, name: '周新', staffNumber: 'N1', unit: '本院', rank: '副处级', title: '副院长' }];
const UNIT = { name: '本院', kind: 'college', code: null };
const BRANCH = { name: '本院学生第一党支部', college: OWN };

/** The routes of the roster. Only the readings are within a clerk's reach at all. */
export const ROSTER_SAMPLES: Record<string, RouteSamples> = {
  'GET /roster': { own: { path: '/roster' }, other: [] },
  'GET /roster/export': { own: { path: '/roster/export' }, other: [] },
  'GET /roster/template': { own: { path: '/roster/template' }, other: [] },
  'POST /roster/plan': { own: { path: '/roster/plan', body: { rows: ROWS, options: OPTIONS } }, other: [] },
  'POST /roster/import': {
    own: {
      path: '/roster/import',
      body: { rows: ROWS, options: OPTIONS, digest: 'of another plan', fileName: '名册.xlsx' },
    },
    other: [],
  },
  'GET /roster/imports': { own: { path: '/roster/imports' }, other: [] },
  'POST /roster/imports/:id/undo': { own: { path: `/roster/imports/${AN_IMPORT}/undo` }, other: [] },
  'POST /roster/people': {
    own: { path: '/roster/people', body: { name: '周新', staffNumber: null } },
    other: [],
  },
  'POST /roster/people/:id': {
    own: { path: '/roster/people/own-leader', body: { name: '陈思远', staffNumber: null } },
    other: [],
  },
  'POST /roster/people/:id/remove': { own: { path: '/roster/people/nobody/remove' }, other: [] },
  'POST /roster/people/:id/roles': {
    own: { path: '/roster/people/own-leader/roles', body: { office: false, admin: false } },
    other: [],
  },
  'POST /roster/people/:id/clerk': {
    own: { path: '/roster/people/own-leader/clerk', body: { unit: null } },
    other: [{ path: '/roster/people/other-leader/clerk', body: { unit: OTHER } }],
  },
  'POST /roster/people/:id/appointments': {
    own: {
      path: '/roster/people/own-leader/appointments',
      body: { change: 'end', id: 'own-leader own-college', to: null },
    },
    other: [],
  },
  'POST /roster/units': {
    own: { path: '/roster/units', body: { ...UNIT, name: '新单位', kind: 'other' } },
    other: [],
  },
  'POST /roster/units/:id': { own: { path: `/roster/units/${OWN}`, body: UNIT }, other: [] },
  'POST /roster/units/:id/remove': { own: { path: `/roster/units/${OWN}/remove` }, other: [] },
  'POST /roster/branches': { own: { path: '/roster/branches', body: BRANCH }, other: [] },
  'POST /roster/branches/:id': { own: { path: '/roster/branches/none', body: BRANCH }, other: [] },
  'POST /roster/branches/:id/remove': { own: { path: '/roster/branches/none/remove' }, other: [] },
};
