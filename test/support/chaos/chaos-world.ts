import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { SeededRandom } from '../../../src/endpoint/demo/seeded-random.ts';
import { issuePlaceCodes } from '../../../src/endpoint/places/issue-place-codes.ts';
import { createTestApplication } from '../test-application.ts';
import { type ChaosEndpoint, startChaosEndpoint } from './chaos-endpoint.ts';
import { type ChaosPhone, createChaosPhone } from './chaos-phone.ts';

const PEOPLE = ['p1', 'p2', 'p3'];
const PLACE = 'dorm-1';

export interface ChaosWorld {
  endpoint: ChaosEndpoint;
  /** The endpoint's clock, in milliseconds since the epoch. */
  time: { now: number };
  phones: ChaosPhone[];
  place: string;
  /** What the place's poster said at the beginning. */
  code: string;
  /** How many rows phones and endpoint held at the end of the last round of healing. */
  rowsAtRest: number;
}

/** An endpoint's file with a roster and one place, from which each schedule begins. */
export interface ChaosTemplate {
  file: string;
  code: string;
  now: number;
  dispose(): Promise<void>;
}

export async function createChaosTemplate(): Promise<ChaosTemplate> {
  const application = await createTestApplication();
  const { database, time, location } = application;
  for (const person of PEOPLE) await application.addPerson(person, person, { units: [{ id: 'college' }] });
  const data = JSON.stringify({ id: PLACE, kind: 'dorm', name: '南苑 1 栋' });
  await database.insertInto('places').values({ id: PLACE, data }).execute();
  await database
    .transaction()
    .execute((transaction) =>
      issuePlaceCodes(transaction, { randomBytes }, { at: new Date(time.now).toISOString(), who: 'office' }, [
        PLACE,
      ]),
    );
  const { code } = await database.selectFrom('place_codes').select('code').executeTakeFirstOrThrow();
  // All of it in the one file that schedules copy.
  const whole = `${location}.whole`;
  await sql`VACUUM INTO ${whole}`.execute(database);
  return { file: whole, code, now: time.now, dispose: () => application.close() };
}

/** Two to five phones, the first two of one person, each enrolled. */
export async function createChaosWorld(template: ChaosTemplate, random: SeededRandom): Promise<ChaosWorld> {
  const time = { now: template.now };
  const endpoint = await startChaosEndpoint(template.file, time);
  const phones: ChaosPhone[] = [];
  for (let index = random.between(2, 5); index > 0; index -= 1) {
    const person = phones.length < 2 ? 'p1' : random.pick(PEOPLE);
    phones.push(await createChaosPhone(endpoint, time, `phone${phones.length + 1}(${person})`, person));
  }
  // Some come only after the first backup: a restored endpoint does not know them.
  for (const phone of phones.slice(0, 1)) await phone.enrol();
  endpoint.backUp();
  for (const phone of phones.slice(1)) await phone.enrol();
  return { endpoint, time, phones, place: PLACE, code: template.code, rowsAtRest: 0 };
}
