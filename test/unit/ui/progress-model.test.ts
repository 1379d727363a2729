import { describe, expect, test } from 'vitest';
import type { Appointment } from '../../../src/domain/roster.ts';
import type { Reference } from '../../../src/domain/wire.ts';
import type { PhoneState } from '../../../src/storage/phone-state.ts';
import { dutyDetailModel } from '../../../src/ui/leader/progress/duty-detail-model.ts';
import {
  type Period,
  periodInUrl,
  periodsToChoose,
  periodToHref,
} from '../../../src/ui/leader/progress/period.ts';
import { periodStandings } from '../../../src/ui/leader/progress/period-standings.ts';
import { type By, progressModel } from '../../../src/ui/leader/progress/progress-model.ts';
import { figureToWords, stateToWords } from '../../../src/ui/leader/progress/row-words.ts';
import { unitSections } from '../../../src/ui/leader/progress/unit-model.ts';
import { zhCnProgress } from '../../../src/ui/messages/zh-cn-progress.ts';
import { createPhone, createRecord, reference } from './records.ts';

const today = '2026-11-23';
const lead: Appointment = {
  ...{ from: '2020-01-01', to: null, rank: 'deputy', posts: ['studentLead', 'collegeCommittee'] },
  unit: { id: 'computing', name: '计算机学院', kind: 'college' },
  links: { classes: ['class-1'], colleges: [], branches: [] },
};
const own: Reference = { ...reference, person: { ...reference.person, appointments: [lead] } };
const deputyElsewhere: Reference = {
  ...own,
  person: {
    ...own.person,
    appointments: [{ ...lead, posts: [], unit: { id: 'l', name: '图书馆', kind: 'other' } }],
  },
};
const periods = periodsToChoose(own.calendar, today);

function periodAt(query: Record<string, string>): Period {
  const period = periodInUrl(periods, query);
  if (!period) throw new Error('no period');
  return period;
}

function modelOf(phone: PhoneState, by: By = 'clause', of = own, period = periodAt({})) {
  return progressModel(of.policy, periodStandings(phone, of, period, today), by, today);
}

function rowOf(phone: PhoneState, duty: string, of = own, period = periodAt({})) {
  const { sections, encouraged } = modelOf(phone, 'clause', of, period);
  const row = [...sections.flatMap(({ rows }) => rows), ...encouraged].find((each) => each.duty === duty);
  return row && { figure: figureToWords(row, zhCnProgress), ...stateToWords(row.state, zhCnProgress), row };
}

describe('progress', () => {
  test('RE14 by clause in the regulation’s order, the strictest demand first', () => {
    const { sections } = modelOf(createPhone([]));
    expect(sections.map(({ title }) => title)).toEqual(['五(一)', '五(二)', '五(三)', '五(五)']);
    expect(sections[2]?.rows[0]?.duty).toBe('dormWeekly');
  });

  test('by kind, what any kind will do for stands once, at the end', () => {
    const { sections } = modelOf(createPhone([]), 'kind');
    const duties = sections.flatMap(({ rows }) => rows.map(({ duty }) => duty));
    expect(duties.filter((duty) => duty === 'faceToFace')).toHaveLength(1);
    expect(sections.at(-1)).toMatchObject({ title: null });
    const dorm = sections.find(({ key }) => key === 'dormVisit');
    expect(dorm?.oneMore).toEqual(['五(三)']);
  });

  test('encouraged duties stand apart', () => {
    const { sections, encouraged } = modelOf(createPhone([]), 'clause', deputyElsewhere);
    expect(encouraged.map(({ duty }) => duty)).toEqual(['linkClassEncouraged']);
    expect(sections.flatMap(({ rows }) => rows).map(({ duty }) => duty)).not.toContain('linkClassEncouraged');
  });

  test('states in words', () => {
    const phone = createPhone([
      createRecord({ kind: 'canteenVisit' }),
      createRecord({ kind: 'talk', people: 4 }),
      createRecord({ on: '2026-11-23T08:00:00+08:00' }),
    ]);
    expect(rowOf(phone, 'canteen')).toMatchObject({ figure: '1/1 次', look: 'done', words: ['做到了'] });
    expect(rowOf(phone, 'talks')).toMatchObject({
      figure: '4/30 人次',
      look: 'due',
      words: ['还差 26 人次'],
    });
    expect(rowOf(phone, 'dormWeekly')).toMatchObject({ look: 'done', words: ['本周做到了', '落下 12 周'] });
    expect(rowOf(createPhone([]), 'dormWeekly')).toMatchObject({
      look: 'due',
      words: ['本周还差 1 次', '落下 12 周'],
    });
    expect(rowOf(phone, 'partyLecture')).toMatchObject({ look: 'plain', words: ['待分配联系党支部'] });
    expect(rowOf(phone, 'linkClass')).toMatchObject({ figure: null, words: ['做到了'] });
  });

  test('RE17 what is over is grey, with what was wanting', () => {
    const row = rowOf(createPhone([]), 'listen', own, periodAt({ semester: 's1' }));
    expect(row).toMatchObject({ figure: '0/4 次', look: 'plain', words: ['差 4 次'] });
  });

  test('RE18 a declaration is said, and makes the duty done', () => {
    const declaration = {
      id: 'd1',
      at: '2026-11-20T10:00:00+08:00',
      duty: 'hardshipVisit',
      from: '2026-08-31',
      to: '2027-08-31',
    };
    const phone = createPhone([], { declarations: [declaration] });
    expect(rowOf(phone, 'hardshipVisit')).toMatchObject({ look: 'done', words: ['已说明'] });
  });
});

describe('periods', () => {
  test('medic/cht-core#6257 one looks back at every semester and year that has begun, the newest first', () => {
    expect(periods.map(({ query }) => query)).toEqual([
      'semester=s2',
      'semester=s1',
      'year=2026',
      'year=2025',
    ]);
  });

  test('have an address; the first needs none, and an unknown one is the first', () => {
    const [, earlier] = periods;
    expect(earlier && periodToHref('/progress', earlier, periods)).toBe('/progress?semester=s1');
    expect(periodToHref('/progress', periodAt({}), periods, ['by=kind'])).toBe('/progress?by=kind');
    expect(periodAt({ semester: 'gone' })).toBe(periods[0]);
    expect(periodAt({ year: '2025' }).semesters.map(({ id }) => id)).toEqual(['s1']);
  });
});

describe('a duty', () => {
  test('shows the records behind each window’s count', () => {
    const record = createRecord({ on: '2026-11-16T10:00:00+08:00' });
    const model = dutyDetailModel(createPhone([record]), own, periodAt({}), 'dormWeekly', today);
    const [open, before] = model?.windows ?? [];
    expect([open?.window.state, open?.records.length]).toEqual(['open', 0]);
    expect(before?.records).toEqual([record]);
    expect(model?.windows.length).toBe(13);
    expect(model?.ahead).toBe(7);
    expect(model?.lost).toBe(11);
  });

  test('of somebody else is not found', () => {
    expect(dutyDetailModel(createPhone([]), own, periodAt({}), 'sunshine', today)).toBeNull();
  });
});

describe('RE19 the duties of a unit', () => {
  const states = (phone: PhoneState, of = own) =>
    unitSections(phone, of, periodAt({}), today).map(({ unit, rows }) => [
      unit.name,
      ...rows.map(({ row }) => `${row.duty} ${row.figure?.count}/${row.figure?.target}`),
    ]);

  test('count what this phone logged before the endpoint tells of it, once', () => {
    const review = createRecord({ kind: 'unitReview' });
    const told = {
      id: review.visit.id,
      kind: 'unitReview',
      on: review.visit.on,
      unit: { id: 'computing', kind: 'college' },
    };
    const of = { ...own, unitActivities: [told] };
    expect(states(createPhone([]))).toEqual([
      ['计算机学院', 'collegeReview 0/1', 'filePlan 0/1', 'fileSummary 0/1'],
    ]);
    expect(states(createPhone([review]))[0]).toContain('collegeReview 1/1');
    expect(states(createPhone([review]), of)[0]).toContain('collegeReview 1/1');
  });

  test('and not what it took back', () => {
    const review = createRecord({ kind: 'unitReview', retracted: true });
    const told = {
      id: review.visit.id,
      kind: 'unitReview',
      on: review.visit.on,
      unit: { id: 'computing', kind: 'college' },
    };
    expect(states(createPhone([review]), { ...own, unitActivities: [told] })[0]).toContain(
      'collegeReview 0/1',
    );
  });
});
