import { setImmediate as afterOthers } from 'node:timers/promises';
import { type Activity, visitsToActivities } from '../../domain/activity.ts';
import { type Declaration, foldDeclarations } from '../../domain/declarations.ts';
import { foldVisits, type ReadEntry } from '../../domain/log/fold.ts';
import type { Database } from '../database/tables.ts';
import { readLogTexts } from '../log/read-logs.ts';
import { readStored } from '../log/read-stored.ts';

/** What counts of a record, also for its unit; everything else about it stays in the database. */
export interface KeptActivity extends Activity {
  topic?: string;
}

/** What is kept in memory of a person's log. */
export interface KeptLog {
  activities: KeptActivity[];
  declarations: Declaration[];
}

/** So many entries are read in one go, about 4 ms: what others ask of the endpoint comes between. */
const SLICE = 250;

/** The person's log as it is now, folded as on the person's own phone. */
export async function readKeptLog(database: Database, person: string): Promise<KeptLog> {
  const texts = await readLogTexts(database, person);
  const entries: ReadEntry[] = [];
  for (let first = 0; first < texts.length; first += SLICE) {
    // Queries to SQLite are answered at once: without this nobody else would have a turn.
    await afterOthers();
    for (const jws of texts.slice(first, first + SLICE)) {
      const entry = readStored(jws);
      if (entry) entries.push(entry);
    }
  }
  const visits = foldVisits(entries);
  const topics = new Map(
    visits.flatMap(({ id, topic }) => (topic === undefined ? [] : [[id, topic] as const])),
  );
  return {
    activities: visitsToActivities(visits).map((activity): KeptActivity => {
      const topic = topics.get(activity.id);
      return topic === undefined ? activity : { ...activity, topic };
    }),
    declarations: foldDeclarations(entries),
  };
}
