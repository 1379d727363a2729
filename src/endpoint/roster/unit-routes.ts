import { v7 } from 'uuid';
import { foldText } from '../../domain/fold-text.ts';
import type { RosterSnapshot } from '../../domain/office/roster-import/roster-snapshot.ts';
import { branchFormSchema, type ChangeOutcome, unitFormSchema } from '../../domain/office/roster-wire.ts';
import type { Branch, Unit } from '../../domain/roster.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { campusToday } from '../campus-time.ts';
import { writeAudit } from '../database/audit.ts';
import type { WriteTransaction } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import { readJsonBody } from '../http/json-body.ts';
import { ProblemError } from '../http/problem.ts';
import type { OfficeRoute } from '../office/office-route.ts';
import { isUnitInUse } from './in-use.ts';
import { readRoster } from './read-roster.ts';
import { putAppointment, putUnit } from './roster-tables.ts';

type Work = (transaction: WriteTransaction, roster: RosterSnapshot, at: string) => Promise<ChangeOutcome>;

/** Does the work in one transaction, on the roster as it stands in it. */
function change({ database, clock }: Dependencies, work: Work): Promise<ChangeOutcome> {
  return database
    .transaction()
    .execute(async (transaction) => work(transaction, await readRoster(transaction), toRfc3339(clock(), 0)));
}

function isTaken(things: { id: string; name: string }[], name: string, own: string | null): boolean {
  return things.some((each) => each.id !== own && foldText(each.name) === foldText(name));
}

/** Units and Party branches. */
export const unitRoutes: OfficeRoute[] = [
  {
    method: 'POST',
    path: '/roster/units',
    action: 'roster.write',
    async answer(context, dependencies, { who }) {
      const { name, kind, code } = await readUnitForm(context, dependencies);
      const answer = await change(dependencies, async (transaction, { units }, at) => {
        if (isTaken(units, name, null)) return { outcome: 'nameTaken' };
        const unit: Unit = { id: v7(), name, kind, ...(code === null ? {} : { code }) };
        await putUnit(transaction, unit);
        await writeAudit(transaction, { at, who, what: 'unit.created', subject: unit.id, after: unit });
        return { outcome: 'done', id: unit.id };
      });
      return context.json(answer);
    },
  },
  {
    method: 'POST',
    path: '/roster/units/:id',
    action: 'roster.write',
    async answer(context, dependencies, { who }) {
      const { name, kind, code } = await readUnitForm(context, dependencies);
      const id = context.req.param('id') ?? '';
      const today = campusToday(dependencies);
      const answer = await change(dependencies, async (transaction, roster, at) => {
        const before = roster.units.find((unit) => unit.id === id);
        if (!before) return { outcome: 'gone' };
        if (isTaken(roster.units, name, id)) return { outcome: 'nameTaken' };
        const unit: Unit = { id, name, kind, ...(code === null ? {} : { code }) };
        await putUnit(transaction, unit);
        // RO5: who has left the unit was in it as it was then.
        for (const person of roster.people) {
          for (const each of person.appointments) {
            const isOver = each.to !== null && each.to < today;
            if (each.unit.id === id && !isOver) {
              await putAppointment(transaction, each.id, person.id, { ...each, unit });
            }
          }
        }
        await writeAudit(transaction, { at, who, what: 'unit.changed', subject: id, before, after: unit });
        return { outcome: 'done', id };
      });
      return context.json(answer);
    },
  },
  {
    method: 'POST',
    path: '/roster/units/:id/remove',
    action: 'roster.write',
    async answer(context, dependencies, { who }) {
      const id = context.req.param('id') ?? '';
      const answer = await change(dependencies, async (transaction, roster, at) => {
        const before = roster.units.find((unit) => unit.id === id);
        if (!before) return { outcome: 'gone' };
        if (await isUnitInUse(transaction, roster, id)) return { outcome: 'inUse' };
        await transaction.deleteFrom('units').where('id', '=', id).execute();
        await writeAudit(transaction, { at, who, what: 'unit.removed', subject: id, before });
        return { outcome: 'done', id };
      });
      return context.json(answer);
    },
  },
  {
    method: 'POST',
    path: '/roster/branches',
    action: 'roster.write',
    async answer(context, dependencies, { who }) {
      const { name, college } = await readJsonBody(context, branchFormSchema);
      const answer = await change(dependencies, async (transaction, { branches, units }, at) => {
        if (isTaken(branches, name, null)) return { outcome: 'nameTaken' };
        if (college !== null && !units.some(({ id }) => id === college)) return { outcome: 'gone' };
        const branch: Branch = { id: v7(), name, ...(college === null ? {} : { college }) };
        await transaction
          .insertInto('branches')
          .values({ id: branch.id, data: JSON.stringify(branch) })
          .execute();
        await writeAudit(transaction, { at, who, what: 'branch.created', subject: branch.id, after: branch });
        return { outcome: 'done', id: branch.id };
      });
      return context.json(answer);
    },
  },
  {
    method: 'POST',
    path: '/roster/branches/:id',
    action: 'roster.write',
    async answer(context, dependencies, { who }) {
      const { name, college } = await readJsonBody(context, branchFormSchema);
      const id = context.req.param('id') ?? '';
      const answer = await change(dependencies, async (transaction, { branches, units }, at) => {
        const before = branches.find((branch) => branch.id === id);
        if (!before || (college !== null && !units.some((unit) => unit.id === college))) {
          return { outcome: 'gone' };
        }
        if (isTaken(branches, name, id)) return { outcome: 'nameTaken' };
        const branch: Branch = { id, name, ...(college === null ? {} : { college }) };
        const data = JSON.stringify(branch);
        await transaction.updateTable('branches').set({ data }).where('id', '=', id).execute();
        await writeAudit(transaction, {
          ...{ at, who, what: 'branch.changed', subject: id },
          before,
          after: branch,
        });
        return { outcome: 'done', id };
      });
      return context.json(answer);
    },
  },
  {
    method: 'POST',
    path: '/roster/branches/:id/remove',
    action: 'roster.write',
    async answer(context, dependencies, { who }) {
      const id = context.req.param('id') ?? '';
      const answer = await change(dependencies, async (transaction, { branches, people }, at) => {
        const before = branches.find((branch) => branch.id === id);
        if (!before) return { outcome: 'gone' };
        const isLinked = people.some(({ appointments }) =>
          appointments.some(({ links }) => links.branches.includes(id)),
        );
        if (isLinked) return { outcome: 'inUse' };
        await transaction.deleteFrom('branches').where('id', '=', id).execute();
        await writeAudit(transaction, { at, who, what: 'branch.removed', subject: id, before });
        return { outcome: 'done', id };
      });
      return context.json(answer);
    },
  },
];

async function readUnitForm(context: Parameters<OfficeRoute['answer']>[0], { policy }: Dependencies) {
  const form = await readJsonBody(context, unitFormSchema);
  if (!policy.unitKinds.some(({ id }) => id === form.kind)) {
    throw new ProblemError('malformed-request', 'The policy knows no such kind of unit');
  }
  return form;
}
