import { expect, test } from 'vitest';
import { findPolicyFaults } from '../../../src/domain/regulation/policy-faults.ts';
import { policy } from '../../support/regulation-fixtures.ts';

/** The table of the regulation's reading: id, clause, level, target, per. */
const TABLE = `
  listen               五(一) required   4   semester
  teachingWeek         五(一) required   1   semester
  linkClass            五(二) required   1   once
  linkClassEncouraged  五(二) encouraged 1   once
  classActivity        五(二) required   1   semester
  secondClassroom      五(二) required   5   semester
  talks                五(二) required   30  semester
  workMeetings         五(二) required   5   semester
  lecture              五(三) required   1   semester
  dorm                 五(三) required   1   semester
  dormWeekly           五(三) required   1   week
  canteen              五(三) required   1   semester
  faceToFace           五(三) required   1   month
  dormFour             五(四) required   4   semester
  canteenTwo           五(四) required   2   semester
  halfTime             五(四) required   0.5 semester
  dormFive             五(四) required   5   semester
  canteenThree         五(四) required   3   semester
  linkBranch           五(五) required   1   once
  partyLecture         五(五) required   1   year
  branchInspection     五(五) required   1   semester
  hardshipVisit        五(五) required   1   year
  linkCollege          五(六) required   1   once
  survey               五(六) required   1   semester
  collegeEvent         五(六) required   1   semester
  collegeDorm          五(六) required   1   semester
  collegeReport        五(六) required   1   semester
  symposiumConvene     五(六) required   1   semester
  symposiumAttend      五(六) required   1   semester
  sunshine             五(七) required   1   month
  mailbox              五(七) required   1   month
  receptionDay         五(七) required   1   year
`;
const UNIT_TABLE = `
  collegeReview   五(八) 1
  affairsReview   五(八) 1
  committeeReview 五(八) 1
  committeeHears  五(六) 1
  filePlan        六(一) 1
  fileSummary     六(一) 1
`;

const rowsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

test('RE20 the policy holds every duty of the table, and no other', () => {
  expect(
    policy.duties.map(({ id, clause, level, target, per }) => [id, clause, level, String(target), per]),
  ).toEqual(rowsOf(TABLE));
});

test('RE20 the policy holds every duty of a unit, and no other', () => {
  expect(policy.unitDuties.map(({ id, clause, target }) => [id, clause, String(target)])).toEqual(
    rowsOf(UNIT_TABLE),
  );
});

test('RE8 the kinds that count as 面对面, and the 进 of each, are those of the text', () => {
  const faceToFace = policy.kinds.filter((kind) => kind.faceToFace).map(({ id }) => id);
  expect(faceToFace).toEqual([
    ...['classActivity', 'dormVisit', 'canteenVisit', 'clubActivity', 'branchActivity', 'giveLecture'],
    ...['talk', 'partyLecture', 'hardshipVisit', 'collegeEvent', 'symposium', 'receptionDay'],
  ]);
  expect(policy.kinds.length).toBe(24);
  expect(policy.categories.map(({ title }) => title.zh).join('')).toBe('课堂班级宿舍食堂社团讲座网络');
  const inCategory = policy.kinds.map(({ id, category }) => [category, id]).filter(([category]) => category);
  expect(inCategory).toEqual([
    ['classroom', 'observeClass'],
    ['class', 'classActivity'],
    ['dorm', 'dormVisit'],
    ['canteen', 'canteenVisit'],
    ['club', 'clubActivity'],
    ['lecture', 'attendLecture'],
    ['lecture', 'giveLecture'],
    ['online', 'online'],
    ['online', 'sunshine'],
    ['online', 'mailbox'],
  ]);
});

test('RE20 what the text leaves open is a reading in the policy, in both languages', () => {
  expect(policy.readings).toEqual({ appliesFromShare: 0.5, monthFromDays: 15 });
  const read = [...policy.duties, ...policy.unitDuties].filter(({ reading }) => reading).map(({ id }) => id);
  expect(read).toEqual(
    expect.arrayContaining([
      'teachingWeek',
      'halfTime',
      'dormFive',
      'branchInspection',
      'hardshipVisit',
      'affairsReview',
    ]),
  );
  for (const { title, text, reading } of [...policy.duties, ...policy.unitDuties]) {
    for (const words of [title, text, ...(reading ? [reading] : [])]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).toMatch(/^\P{Script=Han}+$/u);
    }
  }
});

test('RE20 the policy in use has no faults', () => {
  expect(findPolicyFaults(policy)).toEqual([]);
});
