import { type CryptoKey, calculateJwkThumbprint, importJWK } from 'jose';
import { readEvent } from '../domain/log/bodies.ts';
import { verifyEntry } from '../domain/log/verify-entry.ts';
import { problemNamedBy } from '../domain/problems/problem.ts';
import type { PullResponse } from '../domain/wire.ts';
import type { EntryRow, ForeignEntryRow } from '../storage/phone-database.ts';
import { keepForeignEntries } from '../storage/problem-digests.ts';
import { readSetting } from '../storage/settings.ts';
import type { SyncRun } from './sync-run.ts';

type Pulled = Pick<PullResponse, 'problems' | 'authors'>;
type Author = Pulled['authors'][string];

/** Keeps what others wrote about problems, as far as it is authentic and about the problem that it came for (SY9). */
export async function keepProblems({ database }: SyncRun, { problems, authors }: Pulled): Promise<void> {
  if (problems.length === 0) return;
  const ownPerson = (await readSetting(database, 'reference'))?.data.person.id;
  const ownDevices = new Set((await database.chains.toArray()).map(({ device }) => device));
  const writers = new Map<string, { author: Author; key: CryptoKey }>();
  for (const [device, author] of Object.entries(authors)) {
    // What this person wrote comes with its chain, or not at all.
    if (author.person === ownPerson || ownDevices.has(device)) continue;
    if ((await calculateJwkThumbprint(author.publicKey)) !== device) continue;
    writers.set(device, { author, key: (await importJWK(author.publicKey, 'ES256')) as CryptoKey });
  }

  const rows: ForeignEntryRow[] = [];
  for (const { problem, entries } of problems) {
    for (const { device, jws, receivedAt } of entries) {
      const writer = writers.get(device);
      const verdict = writer && (await verifyEntry(jws, device, writer.key));
      if (!verdict || !('entry' in verdict)) continue;
      const row = { ...verdict.entry, event: readEvent(verdict.entry) };
      const { person, name } = writer.author;
      if (isAbout(problem, row)) rows.push({ ...row, problem, person, name, receivedAt });
    }
  }
  await keepForeignEntries(database, rows);
}

/** What a later version says of problems is kept until this phone can read it (LG10). */
function isAbout(problem: string, row: EntryRow): boolean {
  return row.event === null ? row.type.startsWith('problem.') : problemNamedBy(row) === problem;
}
