import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { raisingUnitsSchema } from '../../src/domain/office/problems/raising-units.ts';
import { type EnrolledDevice, enrolDevice } from '../support/device-requests.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

let application: TestApplication;
let raiser: EnrolledDevice;

beforeAll(async () => {
  application = await createTestApplication();
  await application.addPerson('leader', '林知夏', {
    units: [
      { id: 'library', to: '2026-08-31' },
      { id: 'computing', from: '2026-09-01' },
    ],
  });
  await application.addPerson('clerk', '陶安然', { roles: ['clerk'], clerkOf: 'logistics' });
  await application.addPerson('office', '何清', { roles: ['office'] });
  raiser = await enrolDevice(application, 'leader');
});
afterAll(() => application.close());

async function raise(on: string, department?: string): Promise<string> {
  const id = v7();
  const body = {
    category: 'dorm',
    words: '水压太小',
    urgency: 'normal',
    on,
    ...(department && { department }),
  };
  await raiser.push([(await raiser.log({ id, type: 'problem.raised', body })).jws]);
  return id;
}
async function unitsAs(person: string) {
  const device = await enrolDevice(application, person);
  return raisingUnitsSchema.parse(await (await device.get('/api/office/problems/units')).json()).units;
}

test('PD2 the raiser’s units are those of the day; a clerk is told of problems that concern the own unit alone', async () => {
  const before = await raise('2026-08-31T23:30:00+08:00');
  const after = await raise('2026-08-31T16:30:00Z', 'logistics');
  const units = await unitsAs('office');
  expect(units).toContainEqual({ unit: 'library', problems: [before] });
  expect(units).toContainEqual({ unit: 'computing', problems: [after] });
  expect(units).toHaveLength(2);
  expect(await unitsAs('clerk')).toEqual([{ unit: 'computing', problems: [after] }]);
});
