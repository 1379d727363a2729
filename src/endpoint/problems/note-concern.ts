import { type Concern, judgeConcern } from '../../domain/problems/concern.ts';
import type { AuthoredEntry } from '../../domain/problems/problem.ts';
import { TIME_ZONE } from '../campus-time.ts';
import { lockNames } from '../database/locks.ts';
import type { WriteTransaction } from '../database/tables.ts';
import { readStored } from '../log/read-stored.ts';
import { readPeople } from '../roster/read-people.ts';

/**
 * Notes whom problems concern now that more has been said about them (PR6, PR7): in the transaction that stores what was
 * said, so that no pull sees the one without the other.
 *
 * @param today the campus date
 */
export async function noteConcern(
  transaction: WriteTransaction,
  problems: Iterable<string>,
  today: string,
): Promise<void> {
  const named = new Set(problems);
  // Of two who speak of a problem at once, the second judges what both have said.
  await lockNames(transaction, 'problem', named);
  for (const problem of named) {
    const entries = await readProblem(transaction, problem);
    const people = await readPeople(
      transaction,
      entries.map(({ person }) => person),
    );
    const known = await readConcern(transaction, problem);
    const concern = judgeConcern(entries, people, { timeZone: TIME_ZONE, today }, known);
    // A step that came before its problem: it is judged once that comes (PR4).
    if (concern) await writeConcern(transaction, problem, concern);
  }
}

async function readProblem(transaction: WriteTransaction, problem: string): Promise<AuthoredEntry[]> {
  const rows = await transaction
    .selectFrom('entries')
    .select(['person', 'jws'])
    .where('about', '=', problem)
    .where('type', 'in', ['problem.raised', 'problem.moved'])
    .orderBy('received_at')
    .orderBy('device')
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ person, jws }) => {
    const entry = readStored(jws);
    return entry ? [{ ...entry, person }] : [];
  });
}

async function readConcern(transaction: WriteTransaction, problem: string): Promise<Concern | null> {
  const raised = await transaction
    .selectFrom('problems')
    .select('person')
    .where('id', '=', problem)
    .executeTakeFirst();
  if (!raised) return null;
  const units = await transaction
    .selectFrom('problem_units')
    .select('unit')
    .where('problem', '=', problem)
    .execute();
  const people = await transaction
    .selectFrom('problem_people')
    .select('person')
    .where('problem', '=', problem)
    .execute();
  return {
    raiser: raised.person,
    units: new Set(units.map(({ unit }) => unit)),
    people: new Set(people.map(({ person }) => person)),
  };
}

async function writeConcern(
  transaction: WriteTransaction,
  problem: string,
  { raiser, units, people }: Concern,
): Promise<void> {
  await transaction
    .insertInto('problems')
    .values({ id: problem, person: raiser })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const unit of units) {
    await transaction
      .insertInto('problem_units')
      .values({ problem, unit })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  for (const person of people) {
    await transaction
      .insertInto('problem_people')
      .values({ problem, person })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
