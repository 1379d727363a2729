import { type Declaration, foldDeclarations } from '../../domain/declarations.ts';
import { foldVisits, type Visit } from '../../domain/log/fold.ts';
import type { Database } from '../database/tables.ts';
import { readStored } from './read-stored.ts';

/** What a person's entries amount to, as the person's own phone shows it. */
export interface PersonLog {
  visits: Visit[];
  declarations: Declaration[];
}

const NO_LOG: PersonLog = { visits: [], declarations: [] };

/** The log of each of these persons, folded; of one who has logged nothing, an empty one. */
export async function readLogs(database: Database, people: string[]): Promise<Map<string, PersonLog>> {
  const logs = new Map<string, PersonLog>();
  for (const person of people) logs.set(person, await readLog(database, person));
  return logs;
}

/** The log of one person, folded. */
export async function readLog(database: Database, person: string): Promise<PersonLog> {
  const texts = await readLogTexts(database, person);
  if (texts.length === 0) return NO_LOG;
  const entries = texts.flatMap((jws) => readStored(jws) ?? []);
  return { visits: foldVisits(entries), declarations: foldDeclarations(entries) };
}

/** The JWS texts of all that a person has said about records and duties. */
export async function readLogTexts(database: Database, person: string): Promise<string[]> {
  const rows = await database
    .selectFrom('entries')
    .select('jws')
    .where('person', '=', person)
    .where('type', 'in', ['visit.logged', 'visit.amended', 'visit.retracted', 'duty.declared'])
    .orderBy('device')
    .orderBy('seq')
    .execute();
  return rows.map(({ jws }) => jws);
}
