import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  changeOutcomeSchema,
  personOutcomeSchema,
  rosterSchema,
} from '../../src/domain/office/roster-wire.ts';
import { createRosterClient } from '../support/roster-import.ts';
import { createTwoUnits, FOREIGN, OTHER, OWN, type TwoUnits } from '../support/two-units.ts';

let campus: TwoUnits;
let client: ReturnType<typeof createRosterClient>;
beforeAll(async () => {
  campus = await createTwoUnits();
  client = createRosterClient(campus.devices.office);
});
afterAll(() => campus.application.close());

const APPOINTMENT = {
  ...{ from: '2026-11-23', to: null, rank: 'deputy', unit: OWN, posts: ['studentLead'], title: '党委副书记' },
  links: { classes: [], colleges: [], branches: [] },
};

async function addPerson(name: string): Promise<string> {
  const answer = await client.post('/people', { name, staffNumber: null }, personOutcomeSchema);
  if (answer.outcome !== 'done') throw new Error(answer.outcome);
  return answer.id;
}

async function changeAppointment(person: string, change: unknown) {
  return client.post(`/people/${person}/appointments`, change, changeOutcomeSchema);
}

async function appointmentsOf(person: string) {
  return (await client.roster()).people.find(({ id }) => id === person)?.appointments ?? [];
}

describe('RO6 appointments by hand', () => {
  test('added, followed from a date, ended, corrected, taken out', async () => {
    const person = await addPerson('周新');
    const added = await changeAppointment(person, {
      change: 'add',
      appointment: { ...APPOINTMENT, from: '2026-09-07' },
    });
    if (added.outcome !== 'done') throw new Error(added.outcome);
    const next = { ...APPOINTMENT, rank: 'division' };
    const followed = await changeAppointment(person, { change: 'follow', id: added.id, appointment: next });
    if (followed.outcome !== 'done') throw new Error(followed.outcome);
    expect(await appointmentsOf(person)).toMatchObject([
      { from: '2026-09-07', to: '2026-11-22', rank: 'deputy' },
      { from: '2026-11-23', to: null, rank: 'division' },
    ]);
    await changeAppointment(person, { change: 'end', id: followed.id, to: '2026-12-31' });
    await changeAppointment(person, {
      change: 'correct',
      id: added.id,
      appointment: { ...APPOINTMENT, from: '2026-09-01', to: '2026-11-22' },
    });
    expect(await appointmentsOf(person)).toMatchObject([
      { from: '2026-09-01', to: '2026-11-22' },
      { from: '2026-11-23', to: '2026-12-31' },
    ]);
    await changeAppointment(person, { change: 'remove', id: added.id });
    expect(await appointmentsOf(person)).toHaveLength(1);
    const what = await campus.application.database
      .selectFrom('audit')
      .select('what')
      .where('subject', '=', person)
      .orderBy('id')
      .execute();
    expect(what.map((each) => each.what)).toEqual([
      ...['person.created', 'appointment.created', 'appointment.changed', 'appointment.created'],
      ...['appointment.changed', 'appointment.changed', 'appointment.removed'],
    ]);
  });

  test('dates that cross are told, and nothing is written', async () => {
    const person = await addPerson('吴旧');
    const added = await changeAppointment(person, { change: 'add', appointment: APPOINTMENT });
    if (added.outcome !== 'done') throw new Error(added.outcome);
    const before = await appointmentsOf(person);
    const { id } = added;
    expect(await changeAppointment(person, { change: 'follow', id, appointment: APPOINTMENT })).toEqual({
      outcome: 'datesCross',
    });
    expect(await changeAppointment(person, { change: 'end', id, to: '2026-01-01' })).toEqual({
      outcome: 'datesCross',
    });
    const crossed = { ...APPOINTMENT, from: '2026-12-01', to: '2026-11-30' };
    expect(await changeAppointment(person, { change: 'follow', id, appointment: crossed })).toEqual({
      outcome: 'datesCross',
    });
    expect(await appointmentsOf(person)).toEqual(before);
  });

  test('another person’s appointment, or one that is gone, is not changed', async () => {
    const person = await addPerson('郑来');
    const foreign = 'other-leader other-college';
    expect(await changeAppointment(person, { change: 'remove', id: foreign })).toEqual({ outcome: 'gone' });
    expect(await appointmentsOf('other-leader')).toHaveLength(1);
    const unknown = await campus.devices.office.post(`/api/office/roster/people/${person}/appointments`, {
      change: 'add',
      appointment: { ...APPOINTMENT, rank: 'emperor' },
    });
    expect(unknown.status).toBe(400);
  });
});

describe('RO7 persons, numbers and tasks', () => {
  test('a number is one person’s, in one spelling', async () => {
    const first = await addPerson('甲');
    const second = await addPerson('乙');
    const set = (id: string, staffNumber: string) =>
      client.post(`/people/${id}`, { name: '某', staffNumber }, personOutcomeSchema);
    expect(await set(first, 'ａ 01')).toMatchObject({ outcome: 'done' });
    expect((await client.roster()).people.find(({ id }) => id === first)?.staffNumber).toBe('A01');
    expect(await set(second, 'A01')).toEqual({ outcome: 'staffNumberTaken', name: '某' });
    expect(await set(second, '工号')).toEqual({ outcome: 'staffNumberMalformed' });
    expect(await set(first, 'A01')).toMatchObject({ outcome: 'done' });
  });

  test('only who was never used is deleted', async () => {
    const remove = (id: string) => client.post(`/people/${id}/remove`, {}, changeOutcomeSchema);
    expect(await remove('own-leader')).toEqual({ outcome: 'inUse' });
    expect(await remove('office')).toEqual({ outcome: 'inUse' });
    const id = await addPerson('误加');
    await changeAppointment(id, { change: 'add', appointment: APPOINTMENT });
    expect(await remove(id)).toMatchObject({ outcome: 'done' });
    expect(await remove(id)).toEqual({ outcome: 'gone' });
  });

  test('the last administrator stays one', async () => {
    const admin = createRosterClient(campus.devices.admin);
    const set = (id: string, roles: object) => admin.post(`/people/${id}/roles`, roles, changeOutcomeSchema);
    expect(await set('admin', { office: true, admin: false })).toEqual({ outcome: 'lastAdmin' });
    expect(await set('own-leader', { office: true, admin: true })).toMatchObject({ outcome: 'done' });
    expect(await set('own-leader', { office: false, admin: false })).toMatchObject({ outcome: 'done' });
    const person = (await client.roster()).people.find(({ id }) => id === 'own-leader');
    expect(person?.roles).toEqual(['leader']);
  });

  test('a clerk sees the own unit, and what others did there, not elsewhere', async () => {
    await changeAppointment('own-leader', { change: 'add', appointment: { ...APPOINTMENT, unit: OTHER } });
    const answer = await campus.devices.clerk.get('/api/office/roster');
    const text = await answer.text();
    expect(text).not.toContain(FOREIGN);
    const roster = rosterSchema.parse(JSON.parse(text));
    expect(roster.people.map(({ id }) => id)).toContain('own-leader');
    expect(roster.units.map(({ id }) => id)).toEqual([OWN]);
  });
});

describe('RO5 units and branches', () => {
  test('a unit’s new name and kind hold for appointments from now on, not for those that are over', async () => {
    const unit = await client.post(
      '/units',
      { name: '校友办', kind: 'other', code: null },
      changeOutcomeSchema,
    );
    if (unit.outcome !== 'done') throw new Error(unit.outcome);
    const person = await addPerson('孙往');
    for (const [from, to] of [
      ['2026-01-01', '2026-06-30'],
      ['2026-09-01', null],
    ] as const) {
      await changeAppointment(person, {
        change: 'add',
        appointment: { ...APPOINTMENT, unit: unit.id, from, to },
      });
    }
    await client.post(
      `/units/${unit.id}`,
      { name: '校友会', kind: 'party', code: null },
      changeOutcomeSchema,
    );
    expect((await appointmentsOf(person)).map((each) => each.unit.name)).toEqual(['校友办', '校友会']);
    const remove = await client.post(`/units/${unit.id}/remove`, {}, changeOutcomeSchema);
    expect(remove).toEqual({ outcome: 'inUse' });
    const again = await client.post(
      '/units',
      { name: '校 友 会', kind: 'other', code: null },
      changeOutcomeSchema,
    );
    expect(again).toEqual({ outcome: 'nameTaken' });
  });

  test('a branch is renamed, and removed once nobody is linked to it', async () => {
    const branch = await client.post('/branches', { name: '第一支部', college: OWN }, changeOutcomeSchema);
    if (branch.outcome !== 'done') throw new Error(branch.outcome);
    const person = await addPerson('钱联');
    const linked = { ...APPOINTMENT, links: { ...APPOINTMENT.links, branches: [branch.id] } };
    const added = await changeAppointment(person, { change: 'add', appointment: linked });
    const rename = await client.post(
      `/branches/${branch.id}`,
      { name: '第二支部', college: null },
      changeOutcomeSchema,
    );
    expect(rename).toMatchObject({ outcome: 'done' });
    const path = `/branches/${branch.id}/remove`;
    expect(await client.post(path, {}, changeOutcomeSchema)).toEqual({ outcome: 'inUse' });
    if (added.outcome === 'done') await changeAppointment(person, { change: 'remove', id: added.id });
    expect(await client.post(path, {}, changeOutcomeSchema)).toMatchObject({ outcome: 'done' });
  });
});
