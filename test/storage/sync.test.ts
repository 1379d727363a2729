import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { revokeDevice } from '../../src/endpoint/devices/revoke-device.ts';
import { readOwnDevice } from '../../src/storage/chains.ts';
import { readPhoneState } from '../../src/storage/read-phone-state.ts';
import { createTestEndpoint } from '../support/endpoint-key.ts';
import { createSyncingPhone, enrolSyncingPhone, type SyncingPhoneOptions } from '../support/syncing-phone.ts';
import { createTestApplication, type TestApplication } from '../support/test-application.ts';

let application: TestApplication;
beforeEach(async () => {
  application = await createTestApplication();
  await application.addPerson('p1');
});
afterEach(() => application.close());

const createPhone = () => createSyncingPhone(application);
const enrolledPhone = (options: SyncingPhoneOptions = {}) => enrolSyncingPhone(application, 'p1', options);

const storedTexts = async () =>
  (await application.database.selectFrom('entries').select('jws').orderBy('seq').execute()).map(
    ({ jws }) => jws,
  );

describe('enrolling a phone', () => {
  test('EN2 a lost answer costs no code: the same code works again', async () => {
    const phone = createPhone();
    const code = await application.issueCode('p1');
    phone.network.faults = ['answerLost'];
    expect(await phone.enrol(code)).toEqual({ failure: 'offline' });
    expect(await phone.enrol(code)).toBeNull();
    const { enrolment } = await readPhoneState(phone.database);
    expect(enrolment?.reference.person.id).toBe('p1');
    expect(await application.database.selectFrom('devices').selectAll().execute()).toHaveLength(1);
  });

  test('EN2 after an answer was lost, a code for somebody else still works on the same phone', async () => {
    await application.addPerson('p2', '周明轩');
    const phone = createPhone();
    phone.network.faults = ['answerLost'];
    await phone.enrol(await application.issueCode('p1'));
    expect(await phone.enrol(await application.issueCode('p2'))).toBeNull();
    const { enrolment } = await readPhoneState(phone.database);
    expect(enrolment?.reference.person.id).toBe('p2');
  });

  test('EN1 each refusal is named', async () => {
    const phone = createPhone();
    expect(await phone.enrol('not a code')).toEqual({ failure: 'malformedCode' });
    expect(await phone.enrol('AAAAAAAAAA')).toEqual({ failure: 'codeUnknown' });
    const code = await application.issueCode('p1');
    application.time.now += 8 * 24 * 60 * 60 * 1000;
    expect(await phone.enrol(code)).toEqual({ failure: 'codeExpired' });
    const used = await application.issueCode('p1');
    await createPhone().enrol(used);
    expect(await phone.enrol(used)).toEqual({ failure: 'codeUsed' });
  });

  test('EN1 the link does as well as the code', async () => {
    const phone = createPhone();
    expect(await phone.enrol(`https://host/e/${await application.issueCode('p1')}`)).toBeNull();
  });
});

describe('a run of sync', () => {
  test('SY1 what was saved is archived, and the endpoint holds the very JWS', async () => {
    const phone = await enrolledPhone();
    await phone.log(3);
    expect(await phone.states()).toEqual(['saved', 'saved', 'saved']);
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await phone.states()).toEqual(['archived', 'archived', 'archived']);
    expect(await storedTexts()).toEqual((await phone.database.entries.toArray()).map(({ jws }) => jws));
  });

  test('SY1 kobocat#470 two retries make no duplicates: lost answer, doubled request, lost request', async () => {
    const phone = await enrolledPhone();
    await phone.log(2);
    phone.network.faults = ['answerLost'];
    expect(await phone.sync()).toEqual({ outcome: 'unreachable' });
    expect(await phone.states()).toEqual(['saved', 'saved']);
    phone.network.faults = ['answeredTwice'];
    await phone.sync();
    await phone.log(1);
    phone.network.faults = ['requestLost'];
    await phone.sync();
    await phone.sync();
    expect(await phone.states()).toEqual(['archived', 'archived', 'archived']);
    expect(await storedTexts()).toHaveLength(3);
  });

  test('SY3 on 413 the phone halves its batch', async () => {
    const phone = await enrolledPhone();
    await phone.log(8);
    phone.network.faults = [413, 413];
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await storedTexts()).toHaveLength(8);
    expect(phone.network.requests.filter((request) => request === 'POST /api/log')).toHaveLength(2 + 4);
  });

  test('SY3 a long absence is pushed in batches of at most 1 MiB', async () => {
    const phone = await enrolledPhone();
    await phone.log(420, '字'.repeat(2000));
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await storedTexts()).toHaveLength(420);
    expect(new Set(await phone.states())).toEqual(new Set(['archived']));
  });

  test('SY4 SY9 a second phone of the person pulls the history, verified and archived', async () => {
    const first = await enrolledPhone();
    await first.log(620);
    await first.sync();
    const second = await enrolledPhone();
    expect(await second.sync()).toEqual({ outcome: 'done' });
    const { records } = await readPhoneState(second.database);
    expect(records).toHaveLength(620);
    expect(records.every((record) => record.fromOtherDevice && record.state.name === 'archived')).toBe(true);
  });

  test('LG7 what is pulled is kept with its receipt or not at all, and then pulled again', async () => {
    const first = await enrolledPhone();
    await first.log(3);
    await first.sync();
    const second = await enrolledPhone();
    const failOnce = () => {
      second.database.receipts.hook('creating').unsubscribe(failOnce);
      throw new Error('the page was closed');
    };
    second.database.receipts.hook('creating', failOnce);
    await expect(second.sync()).rejects.toThrow('the page was closed');
    expect(await second.states()).toEqual([]);
    await second.sync();
    expect(await second.states()).toEqual(['archived', 'archived', 'archived']);
  });

  test('SY9 an entry that the endpoint altered is not taken', async () => {
    const first = await enrolledPhone();
    await first.log(3);
    await first.sync();
    const second = await enrolledPhone();
    const [, target] = await storedTexts();
    const altered = `${target?.slice(0, -6)}AAAAAA`;
    await application.database.updateTable('entries').set({ jws: altered }).where('seq', '=', 2).execute();
    await second.sync();
    expect(await second.states()).toEqual(['saved']);
  });

  test('SY5 medic/cht-core#8093 a phone does not believe that a restored server has what it lost: it is refilled', async () => {
    const phone = await enrolledPhone();
    await phone.log(2);
    await phone.sync();
    await phone.log(3);
    await phone.sync();
    for (const table of ['entries', 'receipts'] as const) {
      await application.database.deleteFrom(table).where('seq', '>', 2).execute();
    }
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await storedTexts()).toHaveLength(5);
  });

  test('SY5 an endpoint that lost everything but the roster is refilled with the next push', async () => {
    const phone = await enrolledPhone();
    await phone.log(4);
    await phone.sync();
    for (const table of ['entries', 'receipts'] as const) {
      await application.database.deleteFrom(table).execute();
    }
    await phone.log(1);
    expect(await phone.sync()).toEqual({ outcome: 'done' });
    expect(await storedTexts()).toHaveLength(5);
  });

  test('SY6 two tabs and the worker that sync at once send each entry once', async () => {
    const phone = await enrolledPhone();
    await phone.log(3);
    await Promise.all([phone.sync(), phone.sync(), phone.sync()]);
    expect(phone.network.requests.filter((request) => request === 'POST /api/log')).toHaveLength(1);
  });

  test('SY6 what is saved during a run is served by the next', async () => {
    const phone = await enrolledPhone();
    await phone.log();
    const first = phone.sync();
    const second = first.then(() => phone.log()).then(() => phone.sync());
    await Promise.all([first, second]);
    expect(await phone.states()).toEqual(['archived', 'archived']);
  });

  test.each([{ hours: -50 }, { hours: 50 }])(
    'AU2 a clock that is $hours h off locks nobody out',
    async ({ hours }) => {
      const phone = await enrolledPhone({ clockError: hours * 3_600_000 });
      await phone.log();
      expect(await phone.sync()).toEqual({ outcome: 'done' });
      expect(await phone.states()).toEqual(['archived']);
    },
  );

  test('AU3 a revoked phone is told so, and keeps what it has saved', async () => {
    const phone = await enrolledPhone();
    await phone.log();
    const own = await readOwnDevice(phone.database);
    await revokeDevice(application, own?.device ?? '', 'test');
    expect(await phone.sync()).toEqual({ outcome: 'revoked' });
    expect(await phone.states()).toEqual(['saved']);
    expect(await storedTexts()).toEqual([]);
  });

  test('SY7 a proxy in between that answers for the endpoint archives nothing', async () => {
    const phone = await enrolledPhone();
    await phone.log();
    phone.network.faults = [429, 429];
    expect(await phone.sync()).toEqual({ outcome: 'failed', retryAfter: 7000 });
    expect(await phone.states()).toEqual(['saved']);
  });

  test('SY8 where an older endpoint lets no chain go on the phone says which entry was refused, and why', async () => {
    const phone = await enrolledPhone({
      answer: async (path, init) =>
        path === '/api/devices' ? new Response(null, { status: 404 }) : application.request(path, init),
    });
    await phone.log(2);
    const kept = await phone.database.entries.toArray();
    await phone.sync();
    // The phone comes back from an older backup of its own and goes on from there.
    await phone.database.entries.clear();
    await phone.database.receipts.clear();
    await phone.database.entries.bulkAdd(kept.slice(0, 1));
    phone.network.isDown = true;
    await phone.log(1, 'another second entry');
    phone.network.isDown = false;
    expect((await phone.sync()).outcome).toBe('failed');
    const { records } = await readPhoneState(phone.database);
    expect(records.map(({ state }) => state)).toContainEqual({ name: 'refused', reason: 'fork' });
    expect(await application.database.selectFrom('forks').selectAll().execute()).toHaveLength(1);
  });

  test('SY6 a phone whose clock was set back does not take earlier runs for later ones', async () => {
    const first = await enrolledPhone({ clockError: 9 * 86_400_000 });
    await first.sync();
    first.clockError = 0;
    const second = await enrolledPhone();
    await second.log(1);
    await second.sync();
    await first.sync();
    expect(await first.states()).toEqual(['archived']);
  });

  test('SY9 reference data that name another endpoint are not taken', async () => {
    const phone = await enrolledPhone({
      async answer(path: string, init: RequestInit) {
        const response = await application.request(path, init);
        if (path !== '/api/reference') return response;
        const other = await createTestEndpoint();
        return Response.json({ ...(await response.json()), endpoint: other.reference.endpoint });
      },
    });
    await application.database.updateTable('people').set({ name: '陈思齐' }).execute();
    expect((await phone.sync()).outcome).toBe('failed');
    const { enrolment } = await readPhoneState(phone.database);
    expect(enrolment?.reference.person.name).toBe('陈思远');
  });

  test('SY1 reference data are fetched once and then confirmed by their ETag', async () => {
    const phone = await enrolledPhone();
    await phone.sync();
    await application.database.updateTable('people').set({ name: '陈思齐' }).execute();
    await phone.sync();
    expect((await readPhoneState(phone.database)).enrolment?.reference.person.name).toBe('陈思齐');
  });
});
