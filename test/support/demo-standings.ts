import { DatabaseSync } from 'node:sqlite';
import { visitsToActivities } from '../../src/domain/activity.ts';
import { instantToCampusDate, semesterToShow } from '../../src/domain/calendar.ts';
import { entryPayloadSchema } from '../../src/domain/log/entry.ts';
import { peekStatement } from '../../src/domain/log/jws.ts';
import { assess, type Standing } from '../../src/domain/progress.ts';
import policyJson from '../../src/domain/regulation/hnust-2025.json' with { type: 'json' };
import { type Policy, policySchema } from '../../src/domain/regulation/policy.ts';
import { foldEntries } from './fold-entries.ts';
import type { RunningEndpoint } from './start-endpoint.ts';

const TIME_ZONE = 'Asia/Shanghai';

/** The regulation of the demo. */
export const policy: Policy = policySchema.parse(policyJson);

/** Where a person of the demo stands today, assessed from the endpoint's own file rather than from any phone. */
export function assessAtEndpoint({ databaseFile }: RunningEndpoint, person: string): Standing[] {
  const database = new DatabaseSync(databaseFile, { readOnly: true });
  const texts = (query: string, ...values: string[]) =>
    database
      .prepare(query)
      .all(...values)
      .map((row) => String(Object.values(row)[0]));
  const semesters = texts('SELECT data FROM semesters').map((data) => JSON.parse(data));
  const appointments = texts('SELECT data FROM appointments WHERE person = ?', person).map((data) =>
    JSON.parse(data),
  );
  const entries = texts('SELECT jws FROM entries WHERE person = ?', person).map((jws) =>
    entryPayloadSchema.parse(peekStatement(jws)?.payload),
  );
  database.close();
  const calendar = { timeZone: TIME_ZONE, semesters };
  const today = instantToCampusDate(new Date().toISOString(), TIME_ZONE);
  const semester = semesterToShow(calendar, today)?.id ?? '';
  const activities = visitsToActivities(foldEntries(entries));
  return assess(policy, calendar, { id: person, name: '', appointments }, activities, semester, today);
}
