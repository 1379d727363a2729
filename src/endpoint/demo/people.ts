import type { Appointment, Person, Unit } from '../../domain/roster.ts';
import { DEMO_COLLEGES } from './campus.ts';

/** The leader whose link is printed: a college's head of student work, with the most to record. */
export const DEMO_LEADER = 'leader-26';
export const DEMO_OFFICE = 'office-1';
/** Was appointed lately: the office has still to assign a class. */
const DEMO_UNLINKED = '柳若水';
/** The clerk whose link is printed: of the department to which most problems are referred. */
export const DEMO_CLERK = 'clerk-2';

const LEADERSHIP: Unit = { id: 'leadership', name: '校领导', kind: 'leadership' };
const ORGANISATION: Unit = { id: 'organisation', name: '组织部', kind: 'party' };
const PUBLICITY: Unit = { id: 'publicity', name: '宣传部', kind: 'party' };
const STUDENT_AFFAIRS: Unit = { id: 'student-affairs', name: '学生工作部', kind: 'studentAffairs' };
const GRADUATES: Unit = { id: 'graduate-school', name: '研究生院', kind: 'studentAffairs' };
const LOGISTICS: Unit = {
  id: 'logistics',
  name: '基建后勤处',
  kind: 'studentAffairs',
  code: 'logistics',
};
const YOUTH_LEAGUE: Unit = { id: 'youth-league', name: '校团委', kind: 'studentAffairs' };
const FRONTIER: Unit = { id: 'frontier', name: '前沿交叉学科学院', kind: 'studentAffairs' };
const UNDERGRADUATE: Unit = { id: 'undergraduate', name: '本科生院', kind: 'undergraduate' };
const LIBRARY: Unit = { id: 'library', name: '图书馆', kind: 'other' };
const FINANCE: Unit = { id: 'finance', name: '财务处', kind: 'other' };

type Posts = Appointment['posts'];

/** The invented leaders, one line each: name, rank, unit, posts. Among them every role that the regulation knows. */
const LEADERS: [name: string, rank: Appointment['rank'], unit: Unit, posts: Posts][] = [
  ['周启明', 'school', LEADERSHIP, ['chief', 'committee']],
  ['程远志', 'school', LEADERSHIP, ['chief', 'committee']],
  ['许文博', 'school', LEADERSHIP, ['students', 'committee']],
  ['沈静怡', 'school', LEADERSHIP, ['graduates', 'committee']],
  ['罗建平', 'school', LEADERSHIP, ['logistics', 'committee']],
  ['韩若冰', 'school', LEADERSHIP, ['teaching']],
  ['唐国栋', 'school', LEADERSHIP, ['security']],
  ['庄以宁', 'school', LEADERSHIP, ['vicePresident']],
  ['贺清源', 'school', LEADERSHIP, ['schoolLeader', 'committee']],
  ['孟祥和', 'division', ORGANISATION, ['unitHead', 'committee']],
  ['姚丽君', 'deputy', PUBLICITY, []],
  ['方正阳', 'division', STUDENT_AFFAIRS, ['unitHead', 'symposiumGuest']],
  ['曾晓岚', 'deputy', STUDENT_AFFAIRS, []],
  ['邓卓然', 'division', GRADUATES, ['unitHead', 'symposiumGuest']],
  ['彭立新', 'division', LOGISTICS, ['unitHead', 'symposiumGuest']],
  ['龙海涛', 'deputy', LOGISTICS, []],
  ['苏晴', 'division', YOUTH_LEAGUE, ['unitHead', 'symposiumGuest']],
  ['谭思齐', 'division', UNDERGRADUATE, ['unitHead', 'symposiumGuest']],
  ['陆景行', 'division', FRONTIER, ['unitHead']],
  ['柳若水', 'division', LIBRARY, ['unitHead']],
  ['金浩宇', 'deputy', FINANCE, []],
  ['欧阳旭', 'division', collegeUnit(0), ['unitHead', 'collegeCommittee']],
  ['廖明轩', 'division', collegeUnit(1), ['unitHead', 'collegeCommittee']],
  ['夏雨荷', 'division', collegeUnit(2), ['unitHead', 'collegeCommittee']],
  ['汪承德', 'division', collegeUnit(4), ['unitHead', 'collegeCommittee']],
  ['林知夏', 'deputy', collegeUnit(0), ['studentLead', 'collegeCommittee']],
  ['顾长风', 'deputy', collegeUnit(1), ['studentLead', 'collegeCommittee']],
  ['白雪松', 'deputy', collegeUnit(2), ['studentLead', 'collegeCommittee']],
  ['温如玉', 'deputy', collegeUnit(3), ['studentLead', 'collegeCommittee']],
  ['江一帆', 'deputy', collegeUnit(5), ['studentLead', 'collegeCommittee']],
];

/** The clerks, in the order of their ids. */
const CLERKS: [name: string, unit: Unit][] = [
  ['秦小满', STUDENT_AFFAIRS],
  ['陶安然', LOGISTICS],
  ['卢青禾', collegeUnit(0)],
];

/**
 * The 30 leaders in their posts since a campus date, some units' clerks, and one person of the office.
 *
 * @param classes the campus's class ids, to link leaders to
 */
export function createDemoPeople(
  since: string,
  classes: { id: string; college?: string | undefined }[],
): Person[] {
  const leaders = LEADERS.map(([name, rank, unit, posts], index): Person => {
    const ofUnit = classes.filter(({ college }) => college === unit.id);
    const linkable = ofUnit.length > 0 ? ofUnit : classes;
    const linkedClass = name === DEMO_UNLINKED ? undefined : linkable[index % linkable.length];
    const college = DEMO_COLLEGES[index % DEMO_COLLEGES.length];
    const isSchoolWide = rank === 'school' || posts.includes('committee');
    const hasBranch = posts.includes('committee') || posts.includes('collegeCommittee');
    const links: Appointment['links'] = {
      classes: linkedClass ? [linkedClass.id] : [],
      colleges: isSchoolWide && college ? [college.id] : [],
      branches: hasBranch && college ? [`branch-${unit.kind === 'college' ? unit.id : college.id}-1`] : [],
    };
    return {
      id: `leader-${index + 1}`,
      name,
      roles: ['leader'],
      appointments: [{ from: since, to: null, rank, unit, posts, links }],
    };
  });
  return [
    ...leaders,
    ...CLERKS.map(
      ([name, unit], index): Person => ({
        id: `clerk-${index + 1}`,
        name: `${name}（${unit.name}）`,
        roles: ['clerk'],
        clerkOf: unit.id,
        appointments: [],
      }),
    ),
    { id: DEMO_OFFICE, name: '何清（学生工作部办公室）', roles: ['office', 'admin'], appointments: [] },
  ];
}

/** Every unit that somebody is appointed to, each once. */
export function unitsOf(people: Person[]): Unit[] {
  const units = people.flatMap(({ appointments }) => appointments.map(({ unit }) => unit));
  return [...new Map(units.map((unit) => [unit.id, unit])).values()];
}

function collegeUnit(index: number): Unit {
  const college = DEMO_COLLEGES[index];
  if (!college) throw new RangeError(`There is no college ${index}`);
  return { id: college.id, name: college.name, kind: 'college' };
}
