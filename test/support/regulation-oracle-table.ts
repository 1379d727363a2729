import type { Appointment } from '../../src/domain/roster.ts';

/** The table of the regulation's reading once more, typed from its page: who, what, how often. */

export type Links = 'classes' | 'colleges' | 'branches';
export interface Row {
  id: string;
  clause: string;
  encouraged?: true;
  who: (a: Appointment) => boolean;
  per: 'semester' | 'year' | 'month' | 'week' | 'once';
  target: number;
  /** Kinds that count; `F` is any that is 面对面, `*` any at all. */
  kinds?: string[] | 'F' | '*';
  linked?: Links;
  convened?: true;
  people?: true;
  due?: true;
}

export const FACE_TO_FACE = [
  ...['classActivity', 'dormVisit', 'canteenVisit', 'clubActivity', 'branchActivity', 'giveLecture', 'talk'],
  ...['partyLecture', 'hardshipVisit', 'collegeEvent', 'symposium', 'receptionDay'],
];
export const OTHER_KINDS = [
  ...[
    'observeClass',
    'attendLecture',
    'online',
    'workMeeting',
    'branchInspection',
    'survey',
    'collegeReport',
  ],
  ...['teachingWeek', 'sunshine', 'mailbox', 'unitReview', 'committeeReport'],
];

const IN_CHARGE = ['students', 'graduates', 'logistics', 'teaching', 'security'];
export function has(a: Appointment, ...wanted: string[]): boolean {
  const held = new Set(a.posts);
  for (const post of IN_CHARGE) if (held.has(post)) held.add('vicePresident');
  if (held.has('vicePresident') || held.has('chief')) held.add('schoolLeader');
  return wanted.some((post) => held.has(post));
}
function inUnit(a: Appointment, ...kinds: string[]): boolean {
  return kinds.includes(a.unit.kind);
}

const everyone = () => true;
const linksClass = (a: Appointment) =>
  a.rank === 'school' || a.rank === 'division' || inUnit(a, 'college', 'studentAffairs', 'undergraduate');
const deputyElsewhere = (a: Appointment) =>
  a.rank === 'deputy' && !inUnit(a, 'college', 'studentAffairs', 'undergraduate');
const studentLead = (a: Appointment) => has(a, 'studentLead');
const groupA = (a: Appointment) =>
  has(a, 'schoolLeader', 'committee') ||
  (has(a, 'unitHead') && inUnit(a, 'party', 'college', 'studentAffairs', 'undergraduate')) ||
  studentLead(a);
const groupB = (a: Appointment) =>
  has(a, 'students', 'graduates') || inUnit(a, 'party', 'studentAffairs', 'undergraduate');
const groupC = (a: Appointment) => has(a, 'logistics') || a.unit.code === 'logistics';
const linksBranch = (a: Appointment) => has(a, 'committee', 'collegeCommittee');
const linksCollege = (a: Appointment) => has(a, 'schoolLeader', 'committee');
const chief = (a: Appointment) => has(a, 'chief');

export const TABLE: Row[] = [
  { id: 'listen', clause: '五(一)', who: everyone, kinds: ['observeClass'], target: 4, per: 'semester' },
  {
    id: 'teachingWeek',
    clause: '五(一)',
    who: everyone,
    kinds: ['teachingWeek'],
    target: 1,
    per: 'semester',
  },
  { id: 'linkClass', clause: '五(二)', who: linksClass, linked: 'classes', target: 1, per: 'once' },
  {
    id: 'linkClassEncouraged',
    clause: '五(二)',
    encouraged: true,
    who: deputyElsewhere,
    linked: 'classes',
    target: 1,
    per: 'once',
  },
  {
    id: 'classActivity',
    clause: '五(二)',
    who: linksClass,
    kinds: ['classActivity'],
    linked: 'classes',
    target: 1,
    per: 'semester',
  },
  {
    id: 'secondClassroom',
    clause: '五(二)',
    who: studentLead,
    kinds: ['branchActivity', 'clubActivity'],
    target: 5,
    per: 'semester',
  },
  {
    id: 'talks',
    clause: '五(二)',
    who: studentLead,
    kinds: ['talk'],
    people: true,
    target: 30,
    per: 'semester',
  },
  {
    id: 'workMeetings',
    clause: '五(二)',
    who: studentLead,
    kinds: ['workMeeting'],
    target: 5,
    per: 'semester',
  },
  { id: 'lecture', clause: '五(三)', who: groupA, kinds: ['giveLecture'], target: 1, per: 'semester' },
  {
    id: 'dorm',
    clause: '五(三)',
    who: (a) => groupA(a) && !studentLead(a),
    kinds: ['dormVisit'],
    target: 1,
    per: 'semester',
  },
  { id: 'dormWeekly', clause: '五(三)', who: studentLead, kinds: ['dormVisit'], target: 1, per: 'week' },
  { id: 'canteen', clause: '五(三)', who: groupA, kinds: ['canteenVisit'], target: 1, per: 'semester' },
  { id: 'faceToFace', clause: '五(三)', who: groupA, kinds: 'F', target: 1, per: 'month' },
  { id: 'dormFour', clause: '五(四)', who: groupB, kinds: ['dormVisit'], target: 4, per: 'semester' },
  { id: 'canteenTwo', clause: '五(四)', who: groupB, kinds: ['canteenVisit'], target: 2, per: 'semester' },
  { id: 'halfTime', clause: '五(四)', who: groupB, kinds: '*', target: 0.5, per: 'semester' },
  { id: 'dormFive', clause: '五(四)', who: groupC, kinds: ['dormVisit'], target: 5, per: 'semester' },
  { id: 'canteenThree', clause: '五(四)', who: groupC, kinds: ['canteenVisit'], target: 3, per: 'semester' },
  { id: 'linkBranch', clause: '五(五)', who: linksBranch, linked: 'branches', target: 1, per: 'once' },
  {
    id: 'partyLecture',
    clause: '五(五)',
    who: linksBranch,
    kinds: ['partyLecture'],
    linked: 'branches',
    target: 1,
    per: 'year',
  },
  {
    id: 'branchInspection',
    clause: '五(五)',
    who: linksBranch,
    kinds: ['branchInspection'],
    linked: 'branches',
    target: 1,
    per: 'semester',
  },
  {
    id: 'hardshipVisit',
    clause: '五(五)',
    who: linksBranch,
    kinds: ['hardshipVisit'],
    target: 1,
    per: 'year',
  },
  { id: 'linkCollege', clause: '五(六)', who: linksCollege, linked: 'colleges', target: 1, per: 'once' },
  {
    id: 'survey',
    clause: '五(六)',
    who: linksCollege,
    kinds: ['survey'],
    linked: 'colleges',
    target: 1,
    per: 'semester',
    due: true,
  },
  {
    id: 'collegeEvent',
    clause: '五(六)',
    who: linksCollege,
    kinds: ['collegeEvent', 'classActivity'],
    linked: 'colleges',
    target: 1,
    per: 'semester',
    due: true,
  },
  {
    id: 'collegeDorm',
    clause: '五(六)',
    who: linksCollege,
    kinds: ['dormVisit'],
    linked: 'colleges',
    target: 1,
    per: 'semester',
    due: true,
  },
  {
    id: 'collegeReport',
    clause: '五(六)',
    who: linksCollege,
    kinds: ['collegeReport'],
    linked: 'colleges',
    target: 1,
    per: 'semester',
    due: true,
  },
  {
    id: 'symposiumConvene',
    clause: '五(六)',
    who: (a) => has(a, 'chief', 'students', 'graduates'),
    kinds: ['symposium'],
    convened: true,
    target: 1,
    per: 'semester',
  },
  {
    id: 'symposiumAttend',
    clause: '五(六)',
    who: (a) => has(a, 'teaching', 'logistics', 'security', 'symposiumGuest'),
    kinds: ['symposium'],
    target: 1,
    per: 'semester',
  },
  { id: 'sunshine', clause: '五(七)', who: chief, kinds: ['sunshine'], target: 1, per: 'month' },
  { id: 'mailbox', clause: '五(七)', who: chief, kinds: ['mailbox'], target: 1, per: 'month' },
  {
    id: 'receptionDay',
    clause: '五(七)',
    who: (a) => has(a, 'committee', 'vicePresident'),
    kinds: ['receptionDay'],
    target: 1,
    per: 'year',
  },
];
