import { v7 } from 'uuid';
import { dateToDay, dayToDate } from '../../domain/campus-day.ts';
import {
  type AppointmentChange,
  type AppointmentForm,
  appointmentChangeSchema,
  type ChangeOutcome,
} from '../../domain/office/roster-wire.ts';
import type { Policy } from '../../domain/regulation/policy.ts';
import { type Appointment, appointmentSchema, unitSchema } from '../../domain/roster.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { writeAudit } from '../database/audit.ts';
import type { WriteTransaction } from '../database/tables.ts';
import { readJsonBody } from '../http/json-body.ts';
import { ProblemError } from '../http/problem.ts';
import type { OfficeRoute } from '../office/office-route.ts';
import { putAppointment, removeAppointment } from './roster-tables.ts';

interface Change {
  transaction: WriteTransaction;
  policy: Policy;
  person: string;
  at: string;
  who: string;
}

/** One person's appointments, changed by hand (RO6). */
export const appointmentRoutes: OfficeRoute[] = [
  {
    method: 'POST',
    path: '/roster/people/:id/appointments',
    action: 'roster.write',
    async answer(context, { database, policy, clock }, { who }) {
      const request = await readJsonBody(context, appointmentChangeSchema);
      const person = context.req.param('id') ?? '';
      const at = toRfc3339(clock(), 0);
      const answer = await database.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('people')
          .select('id')
          .where('id', '=', person)
          .executeTakeFirst();
        if (!row) throw new ProblemError('not-found');
        return makeChange(request, { transaction, policy, person, at, who });
      });
      return context.json(answer);
    },
  },
];

async function makeChange(request: AppointmentChange, change: Change): Promise<ChangeOutcome> {
  if (request.change === 'add') {
    const next = await readForm(request.appointment, change);
    return next ? put(change, v7(), null, next) : { outcome: 'gone' };
  }
  const was = await readAppointment(change, request.id);
  if (!was) return { outcome: 'gone' };
  switch (request.change) {
    case 'follow': {
      const next = await readForm(request.appointment, change);
      if (!next) return { outcome: 'gone' };
      // Before anything is written: half of the change would be none.
      if (next.from <= was.from || areCrossed(next)) return { outcome: 'datesCross' };
      await put(change, request.id, was, { ...was, to: dayBefore(next.from) });
      return put(change, v7(), null, next);
    }
    case 'correct': {
      const next = await readForm(request.appointment, change);
      return next ? put(change, request.id, was, next) : { outcome: 'gone' };
    }
    case 'end':
      return put(change, request.id, was, { ...was, to: request.to });
    case 'remove':
      await removeAppointment(change.transaction, request.id);
      await audit(change, 'appointment.removed', { before: was });
      return { outcome: 'done', id: request.id };
    default:
      throw new Error(`A change without a rule: ${request satisfies never}`);
  }
}

async function put(
  change: Change,
  id: string,
  was: Appointment | null,
  next: Appointment,
): Promise<ChangeOutcome> {
  if (areCrossed(next)) return { outcome: 'datesCross' };
  await putAppointment(change.transaction, id, change.person, next);
  if (was) await audit(change, 'appointment.changed', { before: was, after: next });
  else await audit(change, 'appointment.created', { after: next });
  return { outcome: 'done', id };
}

function audit(
  { transaction, person, at, who }: Change,
  what: 'appointment.created' | 'appointment.changed' | 'appointment.removed',
  states: { before?: Appointment; after?: Appointment },
): Promise<void> {
  return writeAudit(transaction, { at, who, what, subject: person, ...states });
}

async function readAppointment({ transaction, person }: Change, id: string): Promise<Appointment | null> {
  const row = await transaction
    .selectFrom('appointments')
    .select('data')
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst();
  return row ? appointmentSchema.parse(JSON.parse(row.data)) : null;
}

/** What the form says, with its unit; `null` where the unit is gone. A word that the policy does not know is refused. */
async function readForm(form: AppointmentForm, { transaction, policy }: Change): Promise<Appointment | null> {
  const { unit, title, charge, ...said } = form;
  const isKnown =
    policy.ranks.some(({ id }) => id === said.rank) &&
    said.posts.every((post) => policy.posts.some(({ id }) => id === post));
  if (!isKnown) throw new ProblemError('malformed-request', 'The policy knows no such rank or post');
  const row = await transaction.selectFrom('units').select('data').where('id', '=', unit).executeTakeFirst();
  if (!row) return null;
  return {
    ...said,
    unit: unitSchema.parse(JSON.parse(row.data)),
    ...(title ? { title } : {}),
    ...(charge ? { charge } : {}),
  };
}

function areCrossed({ from, to }: Appointment): boolean {
  return to !== null && to < from;
}

function dayBefore(date: string): string {
  return dayToDate(dateToDay(date) - 1);
}
