import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Action, PERMISSIONS, type Reach, scopeOf } from '../../src/domain/permissions.ts';
import { roleSchema } from '../../src/domain/roster.ts';
import { OFFICE_ROUTES } from '../../src/endpoint/office/routes.ts';
import { readProblem } from '../support/device-requests.ts';
import { OFFICE_SAMPLES, type Sample } from '../support/office-samples.ts';
import { type Asker, createTwoUnits, FOREIGN, OWN, SEMESTER, type TwoUnits } from '../support/two-units.ts';

const ROLES = roleSchema.options;
const ACTIONS = Object.keys(PERMISSIONS) as Action[];

function reachOf(role: Asker, action: Action): Reach | undefined {
  const row: Partial<Record<Asker, Reach>> = PERMISSIONS[action];
  return row[role];
}

describe('PE1 PE2 the table says how far each role reaches', () => {
  test.each(ACTIONS.flatMap((action) => ROLES.map((role) => [action, role] as const)))(
    '%s as %s',
    (action, role) => {
      const scope = scopeOf({ id: 'p', roles: [role], clerkOf: OWN }, action);
      expect(scope?.reach).toBe(reachOf(role, action));
      expect(scopeOf({ id: 'p', roles: [] }, action)).toBeNull();
    },
  );

  test('of several roles the widest counts, and a clerk without a unit reaches nothing', () => {
    expect(scopeOf({ id: 'p', roles: ['clerk', 'office'], clerkOf: OWN }, 'roster.read')?.reach).toBe('all');
    expect(scopeOf({ id: 'p', roles: ['leader', 'clerk'], clerkOf: OWN }, 'statement.read')?.reach).toBe(
      'unit',
    );
    expect(scopeOf({ id: 'p', roles: ['clerk'] }, 'roster.read')).toBeNull();
  });
});

describe('PE3 PE4 every route, from every role, about one’s own unit and another', () => {
  let campus: TwoUnits;
  beforeAll(async () => {
    campus = await createTwoUnits();
  });
  afterAll(() => campus.application.close());

  async function send(role: Asker, method: string, { path, body }: Sample): Promise<Response> {
    const device = campus.devices[role];
    return method === 'GET'
      ? device.get(`/api/office${path}`)
      : device.post(`/api/office${path}`, body ?? {});
  }

  test('each route has its samples, and there are no others', () => {
    const routes = OFFICE_ROUTES.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(routes).size).toBe(routes.length);
    expect(Object.keys(OFFICE_SAMPLES).sort()).toEqual(routes.sort());
  });

  const rows = OFFICE_ROUTES.flatMap(({ method, path, action }) =>
    ROLES.map((role) => ({ method, path, action, role })),
  );
  if (rows.length > 0)
    test.each(rows)('$method $path as $role', async ({ method, path, action, role }) => {
      const samples = OFFICE_SAMPLES[`${method} ${path}`];
      if (!samples) throw new Error('no samples');
      const reach = reachOf(role, action);

      const answer = await send(role, method, samples.own);
      if (reach === undefined) expect((await readProblem(answer)).name).toBe('not-permitted');
      else expect(answer.status, await answer.clone().text()).toBe(200);
      // Nothing of the other unit shows in what a clerk or a leader gets.
      if (reach === 'unit' || reach === 'self') expect(await answer.text()).not.toContain(FOREIGN);

      for (const sample of samples.other) {
        const foreign = await send(role, method, sample);
        if (reach === 'all') expect(foreign.status, await foreign.clone().text()).toBe(200);
        else expect((await readProblem(foreign)).name).toBe('not-permitted');
      }
    });

  test('without a token, and from a revoked device, nothing is answered', async () => {
    for (const { method, path } of OFFICE_ROUTES) {
      const sample = OFFICE_SAMPLES[`${method} ${path}`]?.own.path ?? '';
      const answer = await campus.application.request(`/api/office${sample}`, { method });
      expect((await readProblem(answer)).name).toBe('token-missing');
    }
  });

  test('PE4 a statement that would tell of another unit too is not a clerk’s to fetch', async () => {
    const statement = { path: `/statements/own-leader?semester=${SEMESTER}` };
    expect((await send('clerk', 'GET', statement)).status).toBe(200);
    const { database } = campus.application;
    const { data } = await database
      .selectFrom('appointments')
      .select('data')
      .where('person', '=', 'other-leader')
      .executeTakeFirstOrThrow();
    const elsewhere = JSON.stringify({ ...JSON.parse(data), from: '2026-10-01' });
    await database
      .insertInto('appointments')
      .values({ id: 'elsewhere', person: 'own-leader', data: elsewhere })
      .execute();
    expect((await readProblem(await send('clerk', 'GET', statement))).name).toBe('not-permitted');
    expect((await send('leader', 'GET', statement)).status).toBe(200);
  });
});
