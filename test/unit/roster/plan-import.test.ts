import { describe, expect, test } from 'vitest';
import type { ImportRow } from '../../../src/domain/office/roster-import/import-row.ts';
import {
  type ImportOptions,
  type ImportPlan,
  planToFigures,
} from '../../../src/domain/office/roster-import/plan.ts';
import { planImport } from '../../../src/domain/office/roster-import/plan-import.ts';
import type {
  HeldAppointment,
  RosterPerson,
  RosterSnapshot,
} from '../../../src/domain/office/roster-import/roster-snapshot.ts';
import policyJson from '../../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { policySchema } from '../../../src/domain/regulation/policy.ts';

const policy = policySchema.parse(policyJson);
const TODAY = '2026-11-23';
const LIBRARY = { id: 'library', name: '图书馆', kind: 'other' };
const COLLEGE = { id: 'computing', name: '计算机学院', kind: 'college' };

function held(part: Partial<HeldAppointment> = {}): HeldAppointment {
  return {
    ...{ id: 'a1', from: '2026-09-07', to: null, rank: 'division', unit: LIBRARY, posts: ['unitHead'] },
    ...{ title: '馆长', links: { classes: [], colleges: [], branches: [] } },
    ...part,
  };
}

function person(part: Partial<RosterPerson> = {}): RosterPerson {
  return {
    ...{ id: 'p1', name: '陈思远', staffNumber: '00123', roles: ['leader'], clerkOf: null },
    appointments: [held()],
    ...part,
  };
}

function row(part: Partial<ImportRow> = {}): ImportRow {
  return {
    ...{ row: 2, name: '陈思远', staffNumber: '00123', unit: '图书馆', rank: '正处级', title: '馆长' },
    ...part,
  };
}

function plan(rows: ImportRow[], people = [person()], options: Partial<ImportOptions> = {}): ImportPlan {
  const roster: RosterSnapshot = {
    people,
    units: [LIBRARY, COLLEGE],
    branches: [{ id: 'b1', name: '计算机学院学生第一党支部' }],
    classes: [{ id: 'c1', name: '计算机2301班' }],
  };
  return planImport(policy, rows, roster, {
    ...{ from: TODAY, endOthers: false, renamed: [], units: {} },
    ...options,
  });
}

const errorsOf = (planned: ImportPlan) => planned.errors.flatMap(({ errors }) => errors);

describe('IM2 IM7 what an import does', () => {
  test('somebody new begins on the date', () => {
    const planned = plan([row({ name: '周新', staffNumber: 'N1', classes: '计算机2301班' })]);
    expect(planned.added).toMatchObject([
      {
        person: null,
        staffNumber: 'N1',
        how: 'begin',
        appointment: { from: TODAY, to: null, posts: ['unitHead'] },
      },
    ]);
    expect(planned.added[0]?.appointment.links.classes).toEqual(['c1']);
  });

  test('what is the same stays; columns that the file lacks change nothing', () => {
    const linked = person({
      appointments: [held({ links: { classes: ['c1'], colleges: [], branches: ['b1'] } })],
    });
    expect(planToFigures(plan([row()], [linked]))).toMatchObject({ changed: 0, unchanged: 1 });
    const { changed } = plan([row({ classes: '' })], [linked]);
    expect(changed[0]?.appointment.links).toEqual({ classes: [], colleges: [], branches: ['b1'] });
  });

  test('a change ends the former on the day before, one of the same day is replaced', () => {
    expect(plan([row({ rank: '副处级' })]).changed).toMatchObject([{ how: 'follow', was: { id: 'a1' } }]);
    expect(plan([row({ rank: '副处级' })], undefined, { from: '2026-09-07' }).changed[0]?.how).toBe(
      'replace',
    );
    expect(plan([row({ unit: '计算机学院', title: '院长' })]).changed).toMatchObject([
      { how: 'follow', appointment: { unit: COLLEGE } },
    ]);
  });

  test('other words for the same posts are written into the appointment as it stands', () => {
    expect(plan([row({ title: '馆长、书记' })]).changed).toMatchObject([
      { how: 'describe', appointment: { title: '馆长、书记' } },
    ]);
  });

  test('posts that were set right by hand stay while the list says the same', () => {
    const byHand = person({ appointments: [held({ posts: ['unitHead', 'symposiumGuest'] })] });
    expect(planToFigures(plan([row()], [byHand]))).toMatchObject({ unchanged: 1, changed: 0 });
  });

  test('whoever is not in the whole list leaves; who stands in a row that is wrong does not', () => {
    const others = [
      person(),
      person({ id: 'p2', name: '林知夏', staffNumber: '2', appointments: [held({ id: 'a2' })] }),
      person({ id: 'p3', name: '顾长风', staffNumber: '3', appointments: [held({ id: 'a3' })] }),
      person({ id: 'o', name: '何清', staffNumber: null, roles: ['office'], appointments: [] }),
    ];
    const rows = [row(), row({ row: 3, name: '林知夏', staffNumber: '2', rank: '正科' })];
    expect(plan(rows, others).ended).toEqual([]);
    expect(plan(rows, others, { endOthers: true }).ended.map(({ person: id }) => id)).toEqual(['p3']);
  });

  test('two appointments of one person are two rows', () => {
    const two = person({
      appointments: [held(), held({ id: 'a2', unit: COLLEGE, title: '院长' })],
    });
    const rows = [row(), row({ row: 3, unit: '计算机学院', title: '院长' })];
    expect(planToFigures(plan(rows, [two]))).toMatchObject({ unchanged: 2, changed: 0, left: 0 });
    expect(errorsOf(plan([row({ unit: '研究生院' })], [two]))).toEqual([
      { code: 'severalAppointments', units: ['图书馆', '计算机学院'] },
    ]);
    expect(plan([row()], [two], { endOthers: true }).ended).toMatchObject([{ appointment: { id: 'a2' } }]);
  });

  test('who has left comes back by a new appointment; who begins later is told', () => {
    const left = person({ appointments: [held({ to: '2026-10-01' })] });
    expect(plan([row()], [left]).added).toMatchObject([{ person: 'p1', was: null, how: 'begin' }]);
    const later = person({ appointments: [held({ from: '2026-12-01' })] });
    expect(errorsOf(plan([row()], [later]))).toEqual([{ code: 'laterAppointment', from: '2026-12-01' }]);
  });

  test('a new unit is of the kind that was told, or that its name says, or one of the roster', () => {
    const rows = [row({ name: '周新', staffNumber: 'N1', unit: '生命学院', title: '院长' })];
    expect(plan(rows).newUnits).toMatchObject([{ name: '生命学院', rows: 1, kind: 'college' }]);
    expect(plan(rows, [], { units: { 生命学院: { kind: 'party' } } }).newUnits).toMatchObject([
      { kind: 'party' },
    ]);
    const meant = plan(rows, [], { units: { 生命学院: { unit: 'computing' } } });
    expect(meant.newUnits).toEqual([]);
    expect(meant.added[0]?.appointment.unit).toEqual(COLLEGE);
    const near = plan([row({ name: '周新', staffNumber: 'N1', unit: '计算机院' })]);
    expect(near.newUnits).toMatchObject([{ near: '计算机学院' }]);
    expect(plan([row({ name: '周新', staffNumber: 'N1', unit: '基建后勤处' })]).newUnits).toMatchObject([
      { kind: 'studentAffairs', code: 'logistics' },
    ]);
  });
});

describe('IM3 who is meant', () => {
  test('by number, in whatever width and case', () => {
    const lower = person({ staffNumber: 'd0012' });
    expect(planToFigures(plan([row({ staffNumber: 'Ｄ００１２' })], [lower]))).toMatchObject({
      unchanged: 1,
    });
  });

  test('by name and unit where there is no number yet; the number is filled in', () => {
    const bare = person({ staffNumber: null });
    expect(plan([row()], [bare]).changed).toMatchObject([{ person: 'p1', how: 'keep', formerNumber: null }]);
    const elsewhere = plan([row({ unit: '计算机学院', title: '院长' })], [bare]);
    expect(elsewhere.added).toMatchObject([{ person: null }]);
    expect(elsewhere.notices).toMatchObject([{ notices: [{ code: 'sameName', units: ['图书馆'] }] }]);
  });

  test('several of that name, or two rows for one of them, are nobody', () => {
    const twins = [person({ staffNumber: null }), person({ id: 'p2', staffNumber: null })];
    expect(errorsOf(plan([row()], twins))).toEqual([{ code: 'personAmbiguous', found: '陈思远' }]);
    const rows = [row({ staffNumber: '1' }), row({ row: 3, staffNumber: '2' })];
    expect(errorsOf(plan(rows, [person({ staffNumber: null })]))).toEqual([
      { code: 'personAmbiguous', found: '陈思远' },
      { code: 'personAmbiguous', found: '陈思远' },
    ]);
  });

  test('another name asks; accepted, it is the new one', () => {
    const rows = [row({ name: '陈思源' })];
    expect(errorsOf(plan(rows))).toEqual([
      { code: 'otherName', staffNumber: '00123', found: '陈思源', known: '陈思远' },
    ]);
    expect(plan(rows, undefined, { renamed: ['00123'] }).changed).toMatchObject([
      { person: 'p1', name: '陈思源', formerName: '陈思远', how: 'keep' },
    ]);
  });

  test('zeros that a spreadsheet has dropped', () => {
    expect(errorsOf(plan([row({ staffNumber: '123' })]))).toEqual([
      { code: 'zerosLost', found: '123', known: '00123' },
    ]);
  });
});

describe('IM4 all that is wrong with a row is told at once', () => {
  const fresh = { name: '周新', staffNumber: 'N1' };
  test.each<[string, Partial<ImportRow>, object[]]>([
    ['name', { ...fresh, name: ' ' }, [{ code: 'missing', column: 'name' }]],
    [
      'number and unit',
      { ...fresh, staffNumber: '', unit: '' },
      [
        { code: 'missing', column: 'staffNumber' },
        { code: 'missing', column: 'unit' },
      ],
    ],
    ['formula', { ...fresh, unit: '#REF!' }, [{ code: 'formulaError', column: 'unit', found: '#REF!' }]],
    ['rank', { ...fresh, rank: '正科' }, [{ code: 'rankUnknown', found: '正科' }]],
    ['malformed', { ...fresh, staffNumber: '1.2E+10' }, [{ code: 'staffNumberMalformed', found: '1.2E+10' }]],
    ['long', { ...fresh, title: '长'.repeat(250) }, [{ code: 'tooLong', column: 'title' }]],
    [
      'links',
      { ...fresh, classes: '计算机2301', branches: '没有' },
      [{ code: 'linkUnknown', link: 'classes', found: '计算机2301', near: '计算机2301班' }],
    ],
    [
      'contradiction',
      { ...fresh, unit: '校领导', title: '副校长', rank: '副处级' },
      [{ code: 'rankAgainstPost', rank: 'deputy', post: 'vicePresident' }],
    ],
  ])('%s', (_, part, errors) => {
    const planned = plan([row(part)]);
    expect(errorsOf(planned)).toEqual(errors);
    expect(planned.errors[0]?.row).toBe(2);
    expect(planToFigures(planned)).toMatchObject({ added: 0, changed: 0, unchanged: 0, left: 1 });
  });

  test('a number that stands twice leaves out both, and names the other', () => {
    const planned = plan([row(fresh), row({ ...fresh, row: 7, name: '吴旧' }), row({ row: 9 })]);
    expect(planned.errors).toMatchObject([
      { row: 2, errors: [{ code: 'staffNumberTwice', found: 'N1', rows: [7] }] },
      { row: 7, errors: [{ code: 'staffNumberTwice', found: 'N1', rows: [2] }] },
    ]);
    expect(planned.unchanged).toBe(1);
  });

  test('a school leader without a post that is known goes in, and is pointed out', () => {
    const planned = plan([row({ ...fresh, unit: '校领导', title: '首席科学家', rank: '校级' })]);
    expect(planned.added).toHaveLength(1);
    expect(planned.notices).toMatchObject([{ notices: [{ code: 'noPost', found: '首席科学家' }] }]);
  });
});
