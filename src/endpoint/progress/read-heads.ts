import { sql } from 'kysely';
import type { Database } from '../database/tables.ts';

/**
 * How many entries each person has logged; who has logged nothing is left out. A chain has no gaps (LG4), so its last
 * `seq` is its length, and finding it takes one step down the primary key for each device rather than a walk along all
 * entries.
 */
export async function countEntries(database: Database): Promise<Map<string, number>> {
  const { rows } = await sql<{ person: string; seq: number | null }>`
    SELECT person, (SELECT max(seq) FROM entries WHERE device = devices.id) AS seq FROM devices
  `.execute(database);
  const counts = new Map<string, number>();
  for (const { person, seq } of rows) {
    if (seq !== null) counts.set(person, (counts.get(person) ?? 0) + seq);
  }
  return counts;
}
