import type { Activity } from '../../src/domain/activity.ts';
import { type appointment, policy } from './regulation-fixtures.ts';

export const LINKS = { classes: ['class'], colleges: ['college'], branches: ['branch'] };
const IN_CLASS = { scope: { classes: ['class'] } };
const IN_COLLEGE = { scope: { colleges: ['college'] } };
const AT_BRANCH = { scope: { branches: ['branch'] } };

const head = (kind: string) => ({ kind, posts: ['unitHead'] });
const posts = (...held: string[]) => ({ kind: 'leadership', rank: 'school', posts: held });
const deputyIn = (kind: string) => ({ kind, rank: 'deputy' });
const LEAD = { kind: 'college', rank: 'deputy', posts: ['studentLead'] };
const DEPUTY_ELSEWHERE = { kind: 'other', rank: 'deputy', posts: [] };
const LOGISTICS_DEPUTY = { kind: 'studentAffairs', rank: 'deputy', code: 'logistics' };
const HEADS = ['party', 'college', 'studentAffairs', 'undergraduate'].map(head);
const SCHOOL_LEADERS = [
  ...['schoolLeader', 'chief', 'vicePresident', 'students', 'graduates', 'logistics', 'teaching', 'security'],
].map((post) => posts(post));
const GROUP_A = [...SCHOOL_LEADERS, posts('committee'), ...HEADS, LEAD];
const NOT_A = [head('other'), { kind: 'college' }, { kind: 'party' }, posts('collegeCommittee')];
const GROUP_B = [
  posts('students'),
  posts('graduates'),
  ...['party', 'studentAffairs', 'undergraduate'].map(deputyIn),
];
const NOT_B = [posts('logistics'), posts('chief'), deputyIn('college'), deputyIn('other'), LEAD];
const GROUP_C = [posts('logistics'), LOGISTICS_DEPUTY, { ...LOGISTICS_DEPUTY, rank: 'division' }];
const NOT_C = [posts('students'), deputyIn('studentAffairs'), { ...DEPUTY_ELSEWHERE, code: 'library' }];
export const BRANCH = [posts('committee'), { kind: 'college', posts: ['collegeCommittee'] }];
export const NOT_BRANCH = [posts('chief'), { kind: 'college', posts: ['unitHead'] }, LEAD];
export const COLLEGE = [
  ...SCHOOL_LEADERS,
  posts('committee'),
  { kind: 'party', posts: ['unitHead', 'committee'] },
];
export const NOT_COLLEGE = [head('party'), head('college'), { kind: 'leadership', rank: 'school' }];
export const CLASS = [
  ...[posts('chief'), { kind: 'other', rank: 'division' }, { kind: 'party', rank: 'division' }],
  ...['college', 'studentAffairs', 'undergraduate'].map(deputyIn),
];
export const NOT_CLASS = [deputyIn('other'), deputyIn('party')];

export type Who = Parameters<typeof appointment>[0];
/** Who has the duty; who has not; what counts; what nearly counts and does not. */
export interface Row {
  duty: string;
  who: Who[];
  not: Who[];
  counts: [kind: string, more?: Partial<Activity>][];
  countsNot: [kind: string, more?: Partial<Activity>][];
}

export const ROWS: Row[] = [
  {
    duty: 'listen',
    who: [DEPUTY_ELSEWHERE, ...GROUP_A],
    not: [],
    counts: [['observeClass']],
    countsNot: [['giveLecture']],
  },
  {
    duty: 'teachingWeek',
    who: [DEPUTY_ELSEWHERE, ...GROUP_A],
    not: [],
    counts: [['teachingWeek']],
    countsNot: [['observeClass']],
  },
  {
    duty: 'classActivity',
    who: CLASS,
    not: NOT_CLASS,
    counts: [['classActivity', IN_CLASS]],
    countsNot: [
      ['classActivity'],
      ['classActivity', { scope: { classes: ['other'], colleges: ['class'] } }],
      ['collegeEvent', IN_CLASS],
    ],
  },
  {
    duty: 'secondClassroom',
    who: [LEAD],
    not: [head('college')],
    counts: [['branchActivity'], ['clubActivity']],
    countsNot: [['classActivity']],
  },
  {
    duty: 'talks',
    who: [LEAD],
    not: [head('college')],
    counts: [['talk', { people: 1 }]],
    countsNot: [['talk'], ['talk', { people: 0 }], ['dormVisit', { people: 9 }]],
  },
  {
    duty: 'workMeetings',
    who: [LEAD],
    not: [head('college')],
    counts: [['workMeeting']],
    countsNot: [['unitReview']],
  },
  {
    duty: 'lecture',
    who: GROUP_A,
    not: NOT_A,
    counts: [['giveLecture']],
    countsNot: [['attendLecture'], ['partyLecture']],
  },
  {
    duty: 'dorm',
    who: GROUP_A.filter((who) => who !== LEAD),
    not: [...NOT_A, LEAD],
    counts: [['dormVisit']],
    countsNot: [['canteenVisit']],
  },
  {
    duty: 'dormWeekly',
    who: [LEAD],
    not: [head('college')],
    counts: [['dormVisit']],
    countsNot: [['canteenVisit']],
  },
  { duty: 'canteen', who: GROUP_A, not: NOT_A, counts: [['canteenVisit']], countsNot: [['dormVisit']] },
  {
    duty: 'faceToFace',
    who: GROUP_A,
    not: NOT_A,
    counts: policy.kinds.filter(({ faceToFace }) => faceToFace).map(({ id }) => [id]),
    countsNot: [
      ['observeClass'],
      ['attendLecture'],
      ['online'],
      ['workMeeting'],
      ['survey'],
      ['collegeReport'],
      ['sunshine'],
    ],
  },
  { duty: 'dormFour', who: GROUP_B, not: NOT_B, counts: [['dormVisit']], countsNot: [['canteenVisit']] },
  { duty: 'canteenTwo', who: GROUP_B, not: NOT_B, counts: [['canteenVisit']], countsNot: [['dormVisit']] },
  {
    duty: 'halfTime',
    who: GROUP_B,
    not: NOT_B,
    counts: [['online'], ['unitReview']],
    countsNot: [['moonWalk']],
  },
  { duty: 'dormFive', who: GROUP_C, not: NOT_C, counts: [['dormVisit']], countsNot: [['canteenVisit']] },
  { duty: 'canteenThree', who: GROUP_C, not: NOT_C, counts: [['canteenVisit']], countsNot: [['dormVisit']] },
  {
    duty: 'partyLecture',
    who: BRANCH,
    not: NOT_BRANCH,
    counts: [['partyLecture', AT_BRANCH]],
    countsNot: [['partyLecture'], ['giveLecture', AT_BRANCH]],
  },
  {
    duty: 'branchInspection',
    who: BRANCH,
    not: NOT_BRANCH,
    counts: [['branchInspection', AT_BRANCH]],
    countsNot: [['branchInspection'], ['branchActivity', AT_BRANCH]],
  },
  {
    duty: 'hardshipVisit',
    who: BRANCH,
    not: NOT_BRANCH,
    counts: [['hardshipVisit'], ['hardshipVisit', AT_BRANCH]],
    countsNot: [['talk']],
  },
  {
    duty: 'survey',
    who: COLLEGE,
    not: NOT_COLLEGE,
    counts: [['survey', IN_COLLEGE]],
    countsNot: [['survey'], ['survey', IN_CLASS]],
  },
  {
    duty: 'collegeEvent',
    who: COLLEGE,
    not: NOT_COLLEGE,
    counts: [
      ['collegeEvent', IN_COLLEGE],
      ['classActivity', IN_COLLEGE],
    ],
    countsNot: [['collegeEvent'], ['classActivity', IN_CLASS], ['clubActivity', IN_COLLEGE]],
  },
  {
    duty: 'collegeDorm',
    who: COLLEGE,
    not: NOT_COLLEGE,
    counts: [['dormVisit', IN_COLLEGE]],
    countsNot: [['dormVisit'], ['dormVisit', { scope: { colleges: ['other'] } }]],
  },
  {
    duty: 'collegeReport',
    who: COLLEGE,
    not: NOT_COLLEGE,
    counts: [['collegeReport', IN_COLLEGE]],
    countsNot: [['collegeReport'], ['committeeReport', IN_COLLEGE]],
  },
  {
    duty: 'symposiumConvene',
    who: [posts('chief'), posts('students'), posts('graduates')],
    not: [posts('teaching'), posts('schoolLeader'), { posts: ['symposiumGuest'] }],
    counts: [['symposium', { role: 'convened' }]],
    countsNot: [['symposium', { role: 'attended' }], ['symposium']],
  },
  {
    duty: 'symposiumAttend',
    who: [posts('teaching'), posts('logistics'), posts('security'), { posts: ['symposiumGuest'] }],
    not: [posts('chief'), posts('students'), head('studentAffairs')],
    counts: [['symposium', { role: 'convened' }], ['symposium', { role: 'attended' }], ['symposium']],
    countsNot: [['collegeEvent']],
  },
  {
    duty: 'sunshine',
    who: [posts('chief')],
    not: [posts('students'), posts('committee')],
    counts: [['sunshine']],
    countsNot: [['mailbox']],
  },
  {
    duty: 'mailbox',
    who: [posts('chief')],
    not: [posts('students'), posts('committee')],
    counts: [['mailbox']],
    countsNot: [['sunshine']],
  },
  {
    duty: 'receptionDay',
    who: [posts('committee'), posts('vicePresident'), posts('security')],
    not: [posts('chief'), posts('schoolLeader'), head('college')],
    counts: [['receptionDay']],
    countsNot: [['symposium']],
  },
];
