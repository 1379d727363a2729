import type { Unit } from '../../src/domain/roster.ts';
import { changeTables, issueLink } from './demo-campus.ts';
import type { RunningEndpoint } from './start-endpoint.ts';

/** Nobody of the demo's has ever referred anything there. */
export const DEPARTMENT: Unit = { id: 'estates', name: '校园管理处', kind: 'studentAffairs' };
const ARCHIVES: Unit = { id: 'archives', name: '档案馆', kind: 'other' };

export const RAISER = '柳青原';
export const SOLVER = '石清和';

/** Links for a leader and a department's clerk who come to the demo campus anew: no problem concerns them yet. */
export async function addTwoStrangers(endpoint: RunningEndpoint): Promise<{ leader: string; clerk: string }> {
  for (const unit of [DEPARTMENT, ARCHIVES]) addUnit(endpoint, unit);
  addPerson(endpoint, 'stranger', RAISER, ['leader'], null);
  addPerson(endpoint, 'head', '高远', ['leader'], null);
  addPerson(endpoint, 'stranger-clerk', SOLVER, ['clerk'], DEPARTMENT.id);
  appoint(endpoint, 'stranger', ARCHIVES);
  appoint(endpoint, 'head', DEPARTMENT);
  return {
    leader: await issueLink(endpoint, 'stranger'),
    clerk: await issueLink(endpoint, 'stranger-clerk'),
  };
}

function addPerson(
  endpoint: RunningEndpoint,
  id: string,
  name: string,
  roles: string[],
  clerkOf: string | null,
): void {
  const values = [id, name, JSON.stringify(roles)];
  const statement = 'INSERT INTO people (id, name, roles, clerk_of) VALUES (?, ?, ?, NULLIF(?, ?))';
  changeTables(endpoint, statement, ...values, clerkOf ?? '', '');
}

function addUnit(endpoint: RunningEndpoint, unit: Unit): void {
  changeTables(endpoint, 'INSERT INTO units (id, data) VALUES (?, ?)', unit.id, JSON.stringify(unit));
}

function appoint(endpoint: RunningEndpoint, person: string, unit: Unit): void {
  const links = { classes: [], colleges: [], branches: [] };
  const data = { from: '2020-01-01', to: null, rank: 'deputy', unit, posts: [], links };
  const statement = 'INSERT INTO appointments (id, person, data) VALUES (?, ?, ?)';
  changeTables(endpoint, statement, `${person}-1`, person, JSON.stringify(data));
}
