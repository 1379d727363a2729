import type { Appointment } from '../../domain/roster.ts';

/** How often, in one semester, a leader does an activity of a kind: from `low` to `high` times. */
export interface Habit {
  kind: string;
  low: number;
  high: number;
  /** Students met each time. */
  people?: [low: number, high: number];
  role?: 'convened' | 'attended';
  topic?: string;
}

const EVERYONE: Habit[] = [
  { kind: 'observeClass', low: 2, high: 5 },
  { kind: 'teachingWeek', low: 0, high: 1 },
  { kind: 'classActivity', low: 1, high: 2, people: [20, 45] },
];
const LEADING: Habit[] = [
  { kind: 'dormVisit', low: 1, high: 3, people: [4, 16] },
  { kind: 'canteenVisit', low: 1, high: 3, people: [5, 30] },
  { kind: 'giveLecture', low: 0, high: 2, people: [60, 200] },
  { kind: 'talk', low: 1, high: 4, people: [1, 4] },
];
const STUDENT_LEAD: Habit[] = [
  { kind: 'dormVisit', low: 14, high: 19, people: [4, 18] },
  { kind: 'canteenVisit', low: 1, high: 3, people: [5, 30] },
  { kind: 'giveLecture', low: 1, high: 2, people: [60, 200] },
  { kind: 'talk', low: 9, high: 16, people: [1, 5] },
  { kind: 'workMeeting', low: 4, high: 7 },
  { kind: 'clubActivity', low: 2, high: 4, people: [15, 60] },
  { kind: 'branchActivity', low: 2, high: 4, people: [10, 30] },
  { kind: 'online', low: 2, high: 6, people: [1, 40] },
];
const BRANCH: Habit[] = [
  { kind: 'partyLecture', low: 0, high: 1, people: [15, 40] },
  { kind: 'branchInspection', low: 0, high: 1 },
  { kind: 'hardshipVisit', low: 0, high: 1, people: [1, 1] },
];
const SCHOOL: Habit[] = [
  { kind: 'survey', low: 1, high: 1 },
  { kind: 'collegeEvent', low: 1, high: 1, people: [20, 80] },
  { kind: 'collegeReport', low: 0, high: 1 },
  { kind: 'receptionDay', low: 0, high: 1, people: [3, 12] },
];
const DORMITORIES: Habit[] = [
  { kind: 'dormVisit', low: 4, high: 6, people: [4, 16] },
  { kind: 'canteenVisit', low: 2, high: 4, people: [5, 30] },
  { kind: 'talk', low: 2, high: 6, people: [1, 4] },
];
const CHIEF: Habit[] = [
  { kind: 'symposium', low: 1, high: 1, people: [20, 40], role: 'convened' },
  { kind: 'sunshine', low: 3, high: 5 },
  { kind: 'mailbox', low: 3, high: 5 },
];
const REVIEW: Habit[] = [{ kind: 'unitReview', low: 0, high: 2 }];
const COMMITTEE: Habit[] = [
  { kind: 'committeeReport', low: 1, high: 1, topic: 'studentWork' },
  { kind: 'committeeReport', low: 0, high: 1, topic: 'leadersLinks' },
];
const SYMPOSIUM_GUEST: Habit[] = [{ kind: 'symposium', low: 0, high: 1, people: [20, 40], role: 'attended' }];
const LECTURE_GUEST: Habit[] = [{ kind: 'attendLecture', low: 0, high: 2 }];

/** What a person in this post does over a semester: roughly what the regulation asks, met by some and not by others. */
export function habitsOf({ rank, unit, posts }: Appointment): Habit[] {
  const has = (...some: Appointment['posts']) => some.some((post) => posts.includes(post));
  if (has('studentLead')) return [...EVERYONE, ...STUDENT_LEAD, ...BRANCH];
  const inService = ['party', 'studentAffairs', 'undergraduate'].includes(unit.kind);
  return [
    ...EVERYONE,
    ...(inService || has('students', 'graduates', 'logistics') ? DORMITORIES : LEADING),
    ...(rank === 'school' ? SCHOOL : LECTURE_GUEST),
    ...(has('committee', 'collegeCommittee') ? BRANCH : []),
    ...(has('chief') ? [...CHIEF, ...COMMITTEE] : []),
    ...(has('unitHead') && ['college', 'studentAffairs'].includes(unit.kind) ? REVIEW : []),
    ...(has('teaching', 'logistics', 'security', 'symposiumGuest') ? SYMPOSIUM_GUEST : []),
  ];
}
