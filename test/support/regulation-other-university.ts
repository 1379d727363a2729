import { type Policy, policySchema } from '../../src/domain/regulation/policy.ts';

const both = (zh: string, en: string) => ({ zh, en });
const clause = (id: string, article: string, zh: string, en: string) => ({
  ...{ id, clause: article, title: both(zh, en), text: both(`${zh}。`, `${en}.`) },
});

/** The regulation of a university that does not exist: other ranks, units, posts, kinds and periods. */
export const otherPolicy: Policy = policySchema.parse({
  id: 'north-lake-2026-3',
  title: both('北湖大学联系学生办法', 'North Lake University: with students'),
  from: '2026-01-01',
  categories: [{ id: 'field', title: both('实践', 'Fieldwork') }],
  kinds: [
    {
      id: 'fieldTrip',
      title: both('实习巡查', 'Field trip'),
      category: 'field',
      faceToFace: true,
      posters: [],
    },
    {
      id: 'breakfast',
      title: both('早餐会', 'Breakfast'),
      category: null,
      faceToFace: true,
      posters: ['canteen'],
    },
    { id: 'hearing', title: both('听证会', 'Hearing'), category: null, faceToFace: false, posters: [] },
  ],
  ranks: [
    { id: 'dean', title: both('院长', 'Dean') },
    { id: 'viceDean', title: both('副院长', 'Vice-dean') },
  ],
  unitKinds: [
    { id: 'faculty', title: both('学部', 'Faculty') },
    { id: 'office', title: both('处室', 'Office') },
  ],
  posts: [
    { id: 'provost', title: both('教务长', 'Provost'), implies: ['senator'] },
    { id: 'senator', title: both('评议员', 'Senator'), implies: [] },
  ],
  groups: [
    {
      id: 'facultyDeans',
      title: both('学部院长', 'Faculty deans'),
      who: { all: [{ rank: ['dean'] }, { unitKind: ['faculty'] }] },
    },
    {
      id: 'hosts',
      title: both('主人', 'Hosts'),
      who: { any: [{ group: 'facultyDeans' }, { post: ['senator'] }] },
    },
  ],
  readings: { appliesFromShare: 0.25, monthFromDays: 20 },
  duties: [
    {
      ...clause('weeklyBreakfasts', '3.1', '每周两次早餐会', 'Two breakfasts a week'),
      level: 'required',
      who: { group: 'hosts' },
      counts: { measure: 'records', kinds: ['breakfast'] },
      target: 2,
      per: 'week',
    },
    {
      ...clause('monthlyTrips', '3.2', '每月带队实习', 'A field trip a month with a linked class'),
      level: 'required',
      who: { not: { group: 'facultyDeans' } },
      counts: { measure: 'records', kinds: ['fieldTrip'], linked: 'classes' },
      target: 1,
      per: 'month',
    },
    {
      ...clause('metByYear', '3.3', '每学年见 40 人次', 'Meet 40 students a year'),
      level: 'encouraged',
      who: { everyone: true },
      counts: { measure: 'people', faceToFace: true },
      target: 40,
      per: 'year',
    },
    {
      ...clause('hearings', '4', '教学周之前听证', 'A hearing before the teaching week'),
      level: 'required',
      who: { post: ['provost'] },
      counts: { measure: 'records', kinds: ['hearing'], role: 'attended' },
      target: 1,
      per: 'semester',
      dueBefore: { event: 'teachingWeek', who: { everyone: true } },
    },
    {
      ...clause('presence', '5', '三分之一工作日', 'A third of the working days'),
      level: 'required',
      who: { unitKind: ['office'] },
      counts: { measure: 'workingDays' },
      target: 0.3,
      per: 'month',
    },
    {
      ...clause('adopt', '6', '联系班级', 'Adopt a class'),
      level: 'required',
      who: { rank: ['viceDean'] },
      counts: { measure: 'link', linked: 'classes' },
      target: 1,
      per: 'once',
    },
  ],
  unitDuties: [
    {
      ...clause('facultyHearings', '7', '学部听证', 'Two faculty hearings'),
      unitKinds: ['faculty'],
      target: 2,
      counts: { measure: 'records', kinds: ['hearing'] },
    },
  ],
});
