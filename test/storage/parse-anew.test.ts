import { v7 as uuidv7 } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { appendEvents } from '../../src/storage/append-events.ts';
import { ensureParsed } from '../../src/storage/parsed-under.ts';
import type { PhoneDatabase } from '../../src/storage/phone-database.ts';
import { readPhoneState } from '../../src/storage/read-phone-state.ts';
import { createTestEndpoint } from '../support/endpoint-key.ts';
import { createPhoneStorage, enrolWithoutEndpoint } from '../support/phone.ts';

const AT = '2026-11-23T09:30:00.000+08:00';
const endpoint = await createTestEndpoint();
let database: PhoneDatabase;
beforeEach(async () => {
  database = createPhoneStorage().open();
  await ensureParsed(database);
  await enrolWithoutEndpoint(database, endpoint.reference);
  const body = { kind: 'talk', on: AT, place: { proof: 'none' as const } };
  await appendEvents(database, [{ id: uuidv7(), event: { type: 'visit.logged', body } }], AT);
});

/** As if another version, with other schemas, had written what is there. */
const writeAsAnotherVersion = () => database.settings.put({ name: 'parsedUnder', value: 'another' });

test('ST6 a version with other schemas reads all entries anew, and loses none', async () => {
  await database.entries.toCollection().modify({ event: null });
  expect((await readPhoneState(database)).records).toEqual([]);
  await writeAsAnotherVersion();
  await ensureParsed(database);
  expect((await readPhoneState(database)).records).toHaveLength(1);
});

test('ST6 a setting that it cannot read is dropped, the others stay', async () => {
  await database.settings.put({ name: 'pendingPlaceCode', value: { rubbish: true } });
  await writeAsAnotherVersion();
  await ensureParsed(database);
  const state = await readPhoneState(database);
  expect(state.pendingPlaceCode).toBeNull();
  expect(state.enrolment?.reference.person.id).toBe('p1');
});

test('ST6 the same version parses nothing twice', async () => {
  await database.entries.toCollection().modify({ event: null });
  await ensureParsed(database);
  expect((await readPhoneState(database)).records).toEqual([]);
});
