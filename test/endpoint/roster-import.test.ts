import { strFromU8, unzipSync } from 'fflate/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importsSchema, undoResponseSchema } from '../../src/domain/office/roster-wire.ts';
import { createDemoPeople, unitsOf } from '../../src/endpoint/demo/people.ts';
import { parseSpreadsheet } from '../../src/ui/office/spreadsheet/parse-spreadsheet.ts';
import { type EnrolledDevice, enrolDevice } from '../support/device-requests.ts';
import { createRosterClient, fileToRows } from '../support/roster-import.ts';
import { createRosterSheet } from '../support/roster-sheet.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

let application: TestApplication;
let office: EnrolledDevice;
let client: ReturnType<typeof createRosterClient>;
beforeEach(async () => {
  application = await createTestApplication();
  await application.addPerson('office', '何清', { roles: ['office', 'admin'] });
  office = await enrolDevice(application, 'office');
  client = createRosterClient(office);
});
afterEach(() => application.close());

const NEW = { row: 2, name: '周新', staffNumber: 'N1', unit: '图书馆', rank: '正处级', title: '馆长' };

/** Everything of the roster that a half import would show in. */
async function everything(): Promise<string> {
  const { database } = application;
  const tables = ['people', 'appointments', 'units', 'branches', 'imports', 'audit'] as const;
  return JSON.stringify(
    await Promise.all(tables.map((table) => database.selectFrom(table).selectAll().orderBy('id').execute())),
  );
}

async function undo(id: string) {
  return client.post(`/imports/${id}/undo`, {}, undoResponseSchema);
}

async function importIds(): Promise<string[]> {
  const answer = await office.get('/api/office/roster/imports');
  return importsSchema.parse(await answer.json()).imports.map(({ id }) => id);
}

describe('IM2 IM8 plan and import', () => {
  test('a preview writes nothing; the import writes what it showed, and each change is audited', async () => {
    const before = await everything();
    const { plan, digest } = await client.plan([NEW]);
    expect(plan.added).toHaveLength(1);
    expect(await everything()).toBe(before);

    const done = await client.import([NEW], digest);
    expect(done).toMatchObject({ outcome: 'done', figures: { added: 1, left: 0 } });
    const { people, units } = await client.roster();
    expect(people.find(({ staffNumber }) => staffNumber === 'N1')).toMatchObject({
      name: '周新',
      roles: ['leader'],
      appointments: [{ from: '2026-11-23', to: null, rank: 'division', posts: ['unitHead'] }],
    });
    expect(units).toMatchObject([{ name: '图书馆', kind: 'other' }]);
    const audit = await application.database.selectFrom('audit').select(['what', 'who']).execute();
    expect(audit.filter(({ who }) => who === 'office').map(({ what }) => what)).toEqual(
      expect.arrayContaining(['unit.created', 'person.created', 'appointment.created', 'roster.imported']),
    );
    expect(await client.run([NEW])).toEqual({ outcome: 'nothing' });
  });

  test('where the roster has changed since the preview nothing is written, and the new plan is told', async () => {
    const { digest } = await client.plan([NEW]);
    await client.run([{ ...NEW, rank: '副处级' }]);
    const before = await everything();
    const answer = await client.import([NEW], digest);
    expect(answer).toMatchObject({ outcome: 'changed', plan: { added: [], changed: [{ how: 'replace' }] } });
    expect(await everything()).toBe(before);
    if (answer.outcome !== 'changed') throw new Error('The import was not overtaken');
    expect(await client.import([NEW], answer.digest)).toMatchObject({ outcome: 'done' });
  });

  test('the roster of a university: 300 people in 60 units with 12 bad rows', async () => {
    const { bytes, expected } = await createRosterSheet({ people: 300, badRows: 12, seed: 7 });
    const rows = await fileToRows(bytes);
    const { plan, digest } = await client.plan(rows);
    expect(plan.errors.map(({ row }) => row)).toEqual(expected.badRows);
    expect(plan.errors).toHaveLength(12);
    expect(await client.import(rows, digest)).toMatchObject({
      outcome: 'done',
      figures: { added: expected.good, left: 12 },
    });
    const { people, units } = await client.roster();
    expect(units.map(({ name }) => name).sort()).toEqual([...expected.units].sort());
    const found = new Map(people.map((person) => [person.staffNumber, person]));
    for (const { name, staffNumber, unit, title } of expected.people) {
      expect(found.get(staffNumber)).toMatchObject({ name, appointments: [{ title, unit: { name: unit } }] });
    }
  });

  test('IM7 an import into an empty roster begins with the semester, later ones today', async () => {
    await application.database
      .insertInto('semesters')
      .values({
        id: 's',
        data: JSON.stringify({
          ...{ id: 's', name: '', term: 'autumn', start: '2026-09-07', end: '2027-01-24', holidayWeeks: [] },
        }),
      })
      .execute();
    expect((await client.roster()).importFrom).toBe('2026-09-07');
    await client.run([NEW]);
    expect((await client.roster()).importFrom).toBe('2026-11-23');
  });

  test('IM7 what was held ends on the day before, and the past stays', async () => {
    await client.run([NEW], { from: '2026-09-07' });
    await client.run([{ ...NEW, rank: '副处级' }]);
    const person = (await client.roster()).people.find(({ staffNumber }) => staffNumber === 'N1');
    expect(person?.appointments).toMatchObject([
      { from: '2026-09-07', to: '2026-11-22', rank: 'division' },
      { from: '2026-11-23', to: null, rank: 'deputy' },
    ]);
  });
});

describe('IM9 an import is taken back', () => {
  test('everybody is as they were, and what it made is gone', async () => {
    await client.run([NEW, { ...NEW, row: 3, name: '吴旧', staffNumber: 'N2' }], { from: '2026-09-07' });
    const before = await client.roster();
    const second = await client.run(
      [
        { ...NEW, name: '周新', rank: '副处级', unit: '档案馆' },
        { ...NEW, row: 4, name: '郑来', staffNumber: 'N3' },
      ],
      { endOthers: true },
    );
    if (second.outcome !== 'done') throw new Error('not imported');
    expect(second.figures).toMatchObject({ added: 1, changed: 1, ended: 1 });
    expect(await undo(second.id)).toEqual({
      ...{ outcome: 'done', restored: 3, left: [], stay: [], unitsLeft: [] },
    });
    expect(await client.roster()).toEqual(before);
    expect(await undo(second.id)).toEqual({ outcome: 'undoneAlready' });
    expect(await importIds()).toHaveLength(2);
  });

  test('whoever was changed since, has a phone, or got a task is left and named', async () => {
    const rows = ['甲', '乙', '丙', '丁'].map((name, index) => ({
      ...{ ...NEW, row: index + 2, name, staffNumber: `N${index}` },
    }));
    const first = await client.run(rows);
    if (first.outcome !== 'done') throw new Error('not imported');
    const { people, units } = await client.roster();
    const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? '';
    await office.post(`/api/office/roster/people/${idOf('甲')}`, { name: '甲改', staffNumber: 'N0' });
    await enrolDevice(application, idOf('乙'));
    await office.post(`/api/office/roster/people/${idOf('丙')}/clerk`, { unit: units[0]?.id });

    expect(await undo(first.id)).toEqual({
      ...{ outcome: 'done', restored: 2, left: ['甲', '丙'], stay: ['乙'], unitsLeft: ['图书馆'] },
    });
    const after = await client.roster();
    expect(after.people.map(({ name }) => name).sort()).toEqual(['丙', '乙', '何清', '甲改']);
    expect(after.people.find(({ name }) => name === '乙')?.appointments).toEqual([]);
  });

  test('a later import keeps what an earlier one did from being taken back', async () => {
    const first = await client.run([NEW], { from: '2026-09-07' });
    await client.run([{ ...NEW, rank: '副处级' }]);
    if (first.outcome !== 'done') throw new Error('not imported');
    expect(await undo(first.id)).toMatchObject({ restored: 0, left: ['周新'], unitsLeft: ['图书馆'] });
  });
});

describe('IM10 EX2 the roster as a workbook', () => {
  async function exportFile(): Promise<Uint8Array> {
    const answer = await office.get('/api/office/roster/export');
    expect(answer.status).toBe(200);
    return new Uint8Array(await answer.arrayBuffer());
  }

  test('imported again it changes nothing: after an import, and of appointments that were never imported', async () => {
    const { database } = application;
    const demo = createDemoPeople('2026-09-07', [{ id: 'class-computing-1', college: 'computing' }]);
    for (const unit of unitsOf(demo)) {
      await database
        .insertInto('units')
        .values({ id: unit.id, data: JSON.stringify(unit) })
        .execute();
    }
    await database
      .insertInto('places')
      .values({
        id: 'class-computing-1',
        data: JSON.stringify({ id: 'class-computing-1', kind: 'class', name: '计算机2301班' }),
      })
      .execute();
    for (const id of new Set(
      demo.flatMap((each) => each.appointments.flatMap(({ links }) => links.branches)),
    )) {
      await database
        .insertInto('branches')
        .values({ id, data: JSON.stringify({ id, name: `${id}支部` }) })
        .execute();
    }
    for (const [index, { id, name, appointments }] of demo.entries()) {
      await database
        .insertInto('people')
        .values({ id, name, roles: '["leader"]', clerk_of: null, staff_number: `D${index}` })
        .execute();
      for (const each of appointments) {
        await database
          .insertInto('appointments')
          .values({ id: `${id} 1`, person: id, data: JSON.stringify(each) })
          .execute();
      }
    }
    const { bytes, expected } = await createRosterSheet({ people: 120, badRows: 0, seed: 3 });
    expect(await client.run(await fileToRows(bytes))).toMatchObject({ outcome: 'done' });

    const rows = await fileToRows(await exportFile());
    expect(rows.length).toBe(
      expected.good + demo.filter(({ appointments }) => appointments.length > 0).length,
    );
    const { plan } = await client.plan(rows, { endOthers: true });
    expect(plan).toMatchObject({ added: [], changed: [], ended: [], errors: [], unchanged: rows.length });
  });

  test('a text is a text, whatever it begins with', async () => {
    const names = ['=1+1', '+86', '-5', '@SUM(A1)'];
    await client.run(
      names.map((title, index) => ({ ...NEW, row: index + 2, staffNumber: `00${index}`, title })),
    );
    const bytes = await exportFile();
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toMatch(/<f[ >]/);
    expect([...sheet.matchAll(/<c [^>]*t="(\w+)"/g)].map(([, type]) => type)).not.toContain('n');
    const read = await parseSpreadsheet(bytes);
    if ('failure' in read) throw new Error(read.failure);
    expect(
      read.sheets[0].rows
        .slice(1)
        .map((row) => row[3])
        .sort(),
    ).toEqual([...names].sort());
    expect(
      read.sheets[0].rows
        .slice(1)
        .map((row) => row[1])
        .sort(),
    ).toEqual(['000', '001', '002', '003']);
  });

  test('the empty sheet has the heads, and is read as one without people', async () => {
    const answer = await office.get('/api/office/roster/template');
    expect(await fileToRows(new Uint8Array(await answer.arrayBuffer()))).toEqual([]);
  });
});
