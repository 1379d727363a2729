import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { enrolmentCodeToLink } from '../../src/domain/enrolment.ts';
import type { PlaceKind } from '../../src/domain/place.ts';
import { openDatabase } from '../../src/endpoint/database/open-database.ts';
import { DEMO_LEADER } from '../../src/endpoint/demo/people.ts';
import { issueEnrolmentCode } from '../../src/endpoint/enrolment/issue-code.ts';
import type { RunningEndpoint } from './start-endpoint.ts';

export interface Poster {
  code: string;
  place: string;
  kind: PlaceKind;
  name: string;
}

/** Every poster of the demo campus, in a steady order. */
export function readPosters({ databaseFile }: RunningEndpoint): Poster[] {
  const database = new DatabaseSync(databaseFile, { readOnly: true });
  const rows = database
    .prepare(
      'SELECT code, place, data FROM place_codes JOIN places ON places.id = place WHERE withdrawn_at IS NULL ORDER BY place',
    )
    .all();
  database.close();
  return rows.map(({ code, place, data }) => {
    const { kind, name } = JSON.parse(String(data));
    return { code: String(code), place: String(place), kind, name };
  });
}

/** The first poster in a place of this kind. */
export function posterIn(endpoint: RunningEndpoint, kind: PlaceKind): Poster {
  const poster = readPosters(endpoint).find((each) => each.kind === kind);
  if (!poster) throw new Error(`The demo has no place of kind ${kind}`);
  return poster;
}

/** A fresh enrolment link, made beside the running endpoint as the office would make it. */
export async function issueLink(endpoint: RunningEndpoint, person = DEMO_LEADER): Promise<string> {
  const database = await openDatabase(endpoint.databaseFile);
  const code = await issueEnrolmentCode({ database, clock: Date.now, randomBytes }, person, 'test');
  await database.destroy();
  return enrolmentCodeToLink(endpoint.links.origin, code);
}

/** Changes the endpoint's tables from outside: what no screen can do yet. */
export function changeTables(
  { databaseFile }: RunningEndpoint,
  statement: string,
  ...values: string[]
): void {
  const database = new DatabaseSync(databaseFile, { timeout: 5_000 });
  database.prepare(statement).run(...values);
  database.close();
}
