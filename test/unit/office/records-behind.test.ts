import { expect, test } from 'vitest';
import { isOfUnitOn } from '../../../src/domain/appointments.ts';
import type { VisitBody } from '../../../src/domain/log/bodies.ts';
import type { Visit } from '../../../src/domain/log/fold.ts';
import { recordsBehind } from '../../../src/domain/office/records-behind.ts';
import { appointment, autumn, calendar, person, policy } from '../../support/regulation-fixtures.ts';

const lead = person(appointment({ kind: 'college', posts: ['studentLead'] }));

function visit(kind: string, date: string, part: Partial<Visit> = {}): Visit {
  const body: VisitBody = { kind, on: `${date}T10:00:00+08:00`, place: { id: 'dorm-1', proof: 'listed' } };
  return {
    ...body,
    ...{ id: `${kind}@${date}`, at: body.on, device: 'd', seq: 1, retracted: false, logged: body },
    amendments: [],
    ...part,
  };
}

function behind(dutyId: string, visits: Visit[]) {
  const duty = policy.duties.find(({ id }) => id === dutyId);
  if (!duty) throw new Error(`no duty ${dutyId}`);
  return recordsBehind(policy, calendar, lead, visits, duty, autumn, (id) =>
    id === 'dorm-1' ? '北苑1栋' : undefined,
  );
}

test('OV5 behind a figure stand the records that count, and beside them those that do not, with the reason', () => {
  const records = behind('dormWeekly', [
    visit('dormVisit', '2026-10-14', { people: 4 }),
    visit('dormVisit', '2026-09-30'),
    visit('dormVisit', '2026-10-12', { retracted: true }),
    visit('canteenVisit', '2026-10-12'),
    visit('dormVisit', '2026-03-03'),
  ]);
  expect(records.map(({ date, verdict }) => [date, verdict.tag])).toEqual([
    ['2026-10-14', 'counts'],
    ['2026-09-30', 'misses'],
    ['2026-10-12', 'retracted'],
  ]);
  expect(records[0]).toMatchObject({
    ...{ place: '北苑1栋', people: 4, isAmended: false },
    verdict: { window: { from: '2026-10-12', to: '2026-10-18' }, isLate: false },
  });
  expect(records[1]?.verdict).toMatchObject({ reason: { tag: 'holidayWeek' } });
});

test('OV5 a note is cut short on one line, and a place that is not known has no name', () => {
  const [record] = behind('dormWeekly', [
    visit('dormVisit', '2026-10-14', { note: `${'很长'.repeat(60)}\n`, place: { id: 'x', proof: 'none' } }),
  ]);
  expect([...(record?.note ?? '')]).toHaveLength(80);
  expect(record?.place).toBeNull();
});

test('OV5 a link has no records', () => {
  expect(behind('linkClass', [visit('classActivity', '2026-10-14')])).toEqual([]);
});

test('OV5 a record is of a unit on the days on which the person held an appointment there', () => {
  const moved = person(appointment({ from: '2026-09-01', to: '2026-10-31' }));
  expect(isOfUnitOn(moved.appointments, 'unit', '2026-10-31')).toBe(true);
  expect(isOfUnitOn(moved.appointments, 'unit', '2026-11-01')).toBe(false);
  expect(isOfUnitOn(moved.appointments, 'other', '2026-10-31')).toBe(false);
});
