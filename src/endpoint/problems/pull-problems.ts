import { problemDigest } from '../../domain/problems/digest.ts';
import { personToViewer } from '../../domain/problems/viewer.ts';
import { type PullResponse, publicKeySchema } from '../../domain/wire.ts';
import { campusToday } from '../campus-time.ts';
import type { Database } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import { readPerson } from '../roster/read-people.ts';
import { type ProblemRow, readConcerningRows } from './read-concerning-rows.ts';

type Page = Pick<PullResponse, 'problems' | 'authors' | 'more'>;

/**
 * The problems that concern the asker and of which the phone holds something else, each with all that others wrote about
 * it (PR6, SY10): the newest first, as many as there is room for, but never a part of one.
 *
 * @param digests what the phone holds
 * @param room for so many entries
 */
export async function pullProblems(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  asker: string,
  digests: Record<string, string>,
  room: number,
): Promise<Page> {
  const viewer = personToViewer(await readPerson(database, asker), campusToday({ clock }));
  const page: { problem: string; digest: string; rows: ProblemRow[] }[] = [];
  let left = room;
  let more = false;
  for (const [problem, rows] of await readConcerningRows(database, viewer)) {
    const digest = await problemDigest(rows.map(({ hash }) => hash));
    const foreign = rows.filter(({ person }) => person !== asker);
    if (foreign.length === 0 || digests[problem] === digest) continue;
    if (left <= 0 || (foreign.length > left && page.length > 0)) {
      more = true;
      break;
    }
    left -= foreign.length;
    page.push({ problem, digest, rows: foreign });
  }
  const texts = await readTexts(
    database,
    page.map(({ problem }) => problem),
  );
  return {
    problems: page.map(({ problem, digest, rows }) => ({
      problem,
      digest,
      entries: rows.flatMap(({ device, seq }) => {
        const text = texts.get(`${device} ${seq}`);
        return text ? [{ device, ...text }] : [];
      }),
    })),
    authors: await readAuthors(
      database,
      page.flatMap(({ rows }) => rows.map(({ device }) => device)),
    ),
    more,
  };
}

async function readTexts(
  database: Database,
  problems: string[],
): Promise<Map<string, { jws: string; receivedAt: string }>> {
  if (problems.length === 0) return new Map();
  const rows = await database
    .selectFrom('entries')
    .select(['device', 'seq', 'jws', 'received_at'])
    .where('about', 'in', problems)
    .execute();
  return new Map(
    rows.map(({ device, seq, jws, received_at }) => [`${device} ${seq}`, { jws, receivedAt: received_at }]),
  );
}

/** Revoked devices too: what they wrote before stays. */
async function readAuthors(database: Database, devices: string[]): Promise<Page['authors']> {
  if (devices.length === 0) return {};
  const rows = await database
    .selectFrom('devices')
    .innerJoin('people', 'people.id', 'devices.person')
    .select(['devices.id', 'devices.public_key', 'people.id as person', 'people.name'])
    .where('devices.id', 'in', [...new Set(devices)])
    .execute();
  return Object.fromEntries(
    rows.map(({ id, public_key, person, name }) => [
      id,
      { publicKey: publicKeySchema.parse(JSON.parse(public_key)), person, name },
    ]),
  );
}
