import { sql } from 'kysely';
import { isHeldOn } from '../../domain/appointments.ts';
import { instantToCampusDate } from '../../domain/calendar.ts';
import type { FeedbackAnswer, FeedbackLine, FeedbackQuery } from '../../domain/office/feedback-wire.ts';
import type { Person } from '../../domain/roster.ts';
import { TIME_ZONE } from '../campus-time.ts';
import type { Database } from '../database/tables.ts';
import { readStored } from '../log/read-stored.ts';
import { readPeople } from '../roster/read-people.ts';

const PAGE = 50;
/** As the index has it: neither database finds one by a value that is bound later. */
const IS_FEEDBACK = sql<boolean>`type = 'feedback.given'`;

/** A page of the feedback that has arrived, the newest first (FB2). */
export async function readFeedback(database: Database, query: FeedbackQuery): Promise<FeedbackAnswer> {
  const rows = await selectRows(database, query);
  const shown = rows.slice(0, PAGE);
  const people = await readPeople(
    database,
    shown.map(({ person }) => person),
  );
  const last = shown.at(-1);
  return {
    lines: shown.flatMap(({ person, jws }) => rowToLine(jws, people.get(person))),
    next: last && rows.length > PAGE ? `${last.received_at} ${last.id}` : null,
  };
}

/** One row for each: what was said again in another chain (RC3) came when it came first. */
function selectRows(database: Database, { cursor }: FeedbackQuery) {
  const [at, id] = cursor?.split(' ') ?? [];
  const received = sql<string>`min(received_at)`;
  return database
    .selectFrom('entries')
    .select(['id', 'person', received.as('received_at'), sql<string>`min(jws)`.as('jws')])
    .where(IS_FEEDBACK)
    .groupBy(['id', 'person'])
    .$if(at !== undefined && id !== undefined, (rows) =>
      rows.having((is) =>
        is.or([is(received, '<', at ?? ''), is.and([is(received, '=', at ?? ''), is('id', '<', id ?? '')])]),
      ),
    )
    .orderBy(received, 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
}

/** Nothing where this version cannot read it (LG10). */
function rowToLine(jws: string, person: Person | undefined): FeedbackLine[] {
  const entry = readStored(jws);
  if (entry?.event?.type !== 'feedback.given' || !person) return [];
  const { id, at, event } = entry;
  const date = instantToCampusDate(at, TIME_ZONE);
  const units = person.appointments.filter((held) => isHeldOn(held, date)).map(({ unit }) => unit.name);
  return [{ id, name: person.name, units: [...new Set(units)], date, words: event.body.words }];
}
