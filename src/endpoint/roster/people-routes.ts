import { v7 } from 'uuid';
import { foldNumber } from '../../domain/office/roster-import/fold-number.ts';
import {
  type ChangeOutcome,
  clerkFormSchema,
  type PersonOutcome,
  personFormSchema,
  rolesFormSchema,
} from '../../domain/office/roster-wire.ts';
import type { Person } from '../../domain/roster.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { writeAudit } from '../database/audit.ts';
import type { WriteTransaction } from '../database/tables.ts';
import { readJsonBody } from '../http/json-body.ts';
import { ProblemError } from '../http/problem.ts';
import type { OfficeRoute } from '../office/office-route.ts';
import { requireUnit } from '../office/require-reach.ts';
import { isPersonInUse } from './in-use.ts';
import { readPeople } from './read-people.ts';

const NUMBER = /^[\dA-Z][\dA-Z_-]*$/;

/** Persons by themselves: name, number, and what they may do at the desk. */
export const peopleRoutes: OfficeRoute[] = [
  {
    method: 'POST',
    path: '/roster/people',
    action: 'roster.write',
    async answer(context, { database, clock }, { who }) {
      const { name, staffNumber } = await readJsonBody(context, personFormSchema);
      const at = toRfc3339(clock(), 0);
      const answer = await database.transaction().execute(async (transaction): Promise<PersonOutcome> => {
        const number = await readNumber(transaction, staffNumber, null);
        if (number && 'outcome' in number) return number;
        const row = {
          ...{ id: v7(), name, roles: JSON.stringify(['leader']), clerk_of: null },
          staff_number: number?.number ?? null,
        };
        await transaction.insertInto('people').values(row).execute();
        await writeAudit(transaction, { at, who, what: 'person.created', subject: row.id, after: row });
        return { outcome: 'done', id: row.id };
      });
      return context.json(answer);
    },
  },
  {
    method: 'POST',
    path: '/roster/people/:id',
    action: 'roster.write',
    async answer(context, { database, clock }, { who }) {
      const { name, staffNumber } = await readJsonBody(context, personFormSchema);
      const id = context.req.param('id') ?? '';
      const at = toRfc3339(clock(), 0);
      const answer = await database.transaction().execute(async (transaction): Promise<PersonOutcome> => {
        const before = await readRow(transaction, id);
        const number = await readNumber(transaction, staffNumber, id);
        if (number && 'outcome' in number) return number;
        const after = { name, staff_number: number?.number ?? null };
        await transaction.updateTable('people').set(after).where('id', '=', id).execute();
        await writeAudit(transaction, {
          ...{ at, who, what: 'person.changed', subject: id },
          before: { name: before.name, staff_number: before.staff_number },
          after,
        });
        return { outcome: 'done', id };
      });
      return context.json(answer);
    },
  },
  {
    method: 'POST',
    path: '/roster/people/:id/remove',
    action: 'roster.write',
    async answer(context, { database, clock }, { who }) {
      const id = context.req.param('id') ?? '';
      const at = toRfc3339(clock(), 0);
      const answer = await database.transaction().execute(async (transaction): Promise<ChangeOutcome> => {
        const person = (await readPeople(transaction, [id])).get(id);
        if (!person) return { outcome: 'gone' };
        const hasTask = person.clerkOf !== undefined || person.roles.some((role) => role !== 'leader');
        if (hasTask || (await isPersonInUse(transaction, id))) return { outcome: 'inUse' };
        await transaction.deleteFrom('appointments').where('person', '=', id).execute();
        await transaction.deleteFrom('people').where('id', '=', id).execute();
        await writeAudit(transaction, { at, who, what: 'person.removed', subject: id, before: person });
        return { outcome: 'done', id };
      });
      return context.json(answer);
    },
  },
  {
    method: 'POST',
    path: '/roster/people/:id/roles',
    action: 'roles.write',
    async answer(context, { database, clock }, { who }) {
      const form = await readJsonBody(context, rolesFormSchema);
      const id = context.req.param('id') ?? '';
      const at = toRfc3339(clock(), 0);
      const answer = await database.transaction().execute(async (transaction): Promise<ChangeOutcome> => {
        const before = await readRow(transaction, id);
        const roles: Person['roles'] = JSON.parse(before.roles);
        if (roles.includes('admin') && !form.admin && !(await isAnotherAdmin(transaction, id))) {
          return { outcome: 'lastAdmin' };
        }
        const after = (['leader', 'clerk', 'office', 'admin'] as const).filter((role) =>
          role === 'office' || role === 'admin' ? form[role] : roles.includes(role),
        );
        await writeRoles(transaction, id, { roles, clerkOf: before.clerk_of }, { roles: after }, { at, who });
        return { outcome: 'done', id };
      });
      return context.json(answer);
    },
  },
  {
    method: 'POST',
    path: '/roster/people/:id/clerk',
    action: 'clerks.write',
    async answer(context, { database, clock }, authority) {
      const { unit } = await readJsonBody(context, clerkFormSchema);
      if (unit !== null) requireUnit(authority, unit);
      const { who } = authority;
      const id = context.req.param('id') ?? '';
      const at = toRfc3339(clock(), 0);
      const answer = await database.transaction().execute(async (transaction): Promise<ChangeOutcome> => {
        const before = await readRow(transaction, id);
        if (unit !== null && !(await isUnit(transaction, unit))) return { outcome: 'gone' };
        const roles: Person['roles'] = JSON.parse(before.roles);
        const others = roles.filter((role) => role !== 'clerk');
        await writeRoles(
          transaction,
          id,
          { roles, clerkOf: before.clerk_of },
          { roles: unit === null ? others : [...others, 'clerk'], clerkOf: unit },
          { at, who },
        );
        return { outcome: 'done', id };
      });
      return context.json(answer);
    },
  },
];

async function readRow(transaction: WriteTransaction, id: string) {
  const row = await transaction.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new ProblemError('not-found');
  return row;
}

/** The number as it is kept, or why it cannot be; `null` for none. */
async function readNumber(
  transaction: WriteTransaction,
  typed: string | null,
  own: string | null,
): Promise<{ number: string } | PersonOutcome | null> {
  const number = foldNumber(typed ?? '');
  if (number === '') return null;
  if (!NUMBER.test(number)) return { outcome: 'staffNumberMalformed' };
  const other = await transaction
    .selectFrom('people')
    .select(['id', 'name'])
    .where('staff_number', '=', number)
    .executeTakeFirst();
  return other && other.id !== own ? { outcome: 'staffNumberTaken', name: other.name } : { number };
}

async function isAnotherAdmin(transaction: WriteTransaction, id: string): Promise<boolean> {
  const other = await transaction
    .selectFrom('people')
    .select('id')
    .where('roles', 'like', '%"admin"%')
    .where('id', '!=', id)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

async function isUnit(transaction: WriteTransaction, id: string): Promise<boolean> {
  const unit = await transaction.selectFrom('units').select('id').where('id', '=', id).executeTakeFirst();
  return unit !== undefined;
}

interface Task {
  roles: Person['roles'];
  clerkOf?: string | null;
}

async function writeRoles(
  transaction: WriteTransaction,
  id: string,
  before: Task,
  after: Task,
  { at, who }: { at: string; who: string },
): Promise<void> {
  const clerkOf = after.clerkOf === undefined ? {} : { clerk_of: after.clerkOf };
  await transaction
    .updateTable('people')
    .set({ roles: JSON.stringify(after.roles), ...clerkOf })
    .where('id', '=', id)
    .execute();
  await writeAudit(transaction, { at, who, what: 'roles.changed', subject: id, before, after });
}
