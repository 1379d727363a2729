import { describe, expect, test } from 'vitest';
import type { Appointment } from '../../../src/domain/roster.ts';
import { lineToDetail } from '../../../src/ui/leader/home/overview.tsx';
import { overviewModel } from '../../../src/ui/leader/home/overview-model.ts';
import { ownStandings } from '../../../src/ui/leader/standings.ts';
import { zhCn } from '../../../src/ui/messages/zh-cn.ts';
import { archived, createPhone, createRecord, reference, refused } from './records.ts';

const today = '2026-11-23';

function referenceOf(given: Partial<Appointment>) {
  const unit = { id: 'computing', name: '计算机学院', kind: 'college' };
  const links = { classes: ['class-1'], colleges: [], branches: [] };
  const appointment: Appointment = {
    ...{ from: '2020-01-01', to: null, rank: 'deputy', posts: ['studentLead'], unit, links },
    ...given,
  };
  return { ...reference, person: { ...reference.person, appointments: [appointment] } };
}

describe('the semester at a glance', () => {
  test('counts required duties that take a verdict, as assess does', () => {
    const own = referenceOf({
      rank: 'division',
      unit: { id: 'party', name: '组织部', kind: 'party' },
      posts: [],
    });
    const phone = createPhone([createRecord({ kind: 'observeClass' })]);
    const standings = ownStandings(phone, own, 's2', today).filter(({ duty }) => duty !== 'halfTime');
    const model = overviewModel(phone, own, 's2', today);
    expect(model?.all).toBe(standings.length);
    expect(model?.met).toBe(standings.filter(({ state }) => state === 'met').length);
  });

  test('RE14 encouraged duties are not among them', () => {
    const own = referenceOf({ unit: { id: 'library', name: '图书馆', kind: 'other' }, posts: [] });
    expect(overviewModel(createPhone([]), own, 's2', today)?.all).toBe(2);
  });

  test('RE14 at most three lines, this week first, with their clauses and the way to that kind', () => {
    const model = overviewModel(createPhone([]), referenceOf({}), 's2', today);
    expect(model?.next).toHaveLength(3);
    const [first] = model?.next ?? [];
    expect(first).toMatchObject({ due: 'week', remaining: 1, href: '/progress?by=kind&kind=dormVisit' });
    expect(first && lineToDetail(first, zhCn)).toEqual(['本周内', '五(三)']);
  });

  test('RE17 missed weeks are summed, and lead to their duty where it is one', () => {
    const lost = overviewModel(createPhone([]), referenceOf({}), 's2', '2026-09-14')?.lost;
    expect(lost).toEqual({ weeks: 2, months: 0, duties: 0, href: '/progress/dormWeekly' });
  });

  test('TA1 what was refused or retracted counts for nothing', () => {
    const met = (...records: Parameters<typeof createPhone>[0]) =>
      overviewModel(createPhone(records), referenceOf({}), 's2', today)?.met;
    const none = met();
    expect(met(createRecord({ kind: 'canteenVisit' }, archived))).toBe(Number(none) + 1);
    expect(met(createRecord({ kind: 'canteenVisit' }, refused))).toBe(none);
    expect(met(createRecord({ kind: 'canteenVisit', retracted: true }, archived))).toBe(none);
  });

  test('there is nothing to show where no duty is the person’s', () => {
    const nobody = { ...reference, person: { ...reference.person, appointments: [] } };
    expect(overviewModel(createPhone([]), nobody, 's2', today)).toBeNull();
  });
});
