import { hash } from 'node:crypto';
import type { Evidence, IssuedCode, ReceiptFacts } from '../../domain/evidence/evidence.ts';
import { foldVisits, type Visit } from '../../domain/log/fold.ts';
import { placeSchema } from '../../domain/place-schema.ts';
import type { Database } from '../database/tables.ts';
import type { Dependencies } from '../dependencies.ts';
import { readStored } from '../log/read-stored.ts';
import { readCalendar } from '../reference/read-reference.ts';

/** All that a person's flags follow from, as it is stored. */
export async function readEvidence(
  { database, policy }: Pick<Dependencies, 'database' | 'policy'>,
  person: string,
): Promise<Evidence> {
  const rows = await database.selectFrom('entries').select('jws').where('person', '=', person).execute();
  const entries = rows.flatMap(({ jws }) => readStored(jws) ?? []);
  const visits = foldVisits(entries);
  return {
    ...{ visits, entries, policy },
    receipts: await readReceipts(database, person),
    codes: codesOf(visits, await readIssuedCodes(database)),
    calendar: await readCalendar(database),
  };
}

async function readReceipts(database: Database, person: string): Promise<ReceiptFacts[]> {
  const rows = await database
    .selectFrom('receipts')
    .innerJoin('devices', 'devices.id', 'receipts.device')
    .select(['receipts.device', 'receipts.seq', 'receipts.jws', 'receipts.received_at'])
    .where('devices.person', '=', person)
    .execute();
  return rows.map(({ device, seq, jws, received_at }) => ({
    ...{ device, seq, receivedAt: received_at },
    receiptHash: hash('sha256', jws, 'base64url'),
  }));
}

async function readIssuedCodes(database: Database): Promise<Map<string, IssuedCode>> {
  const rows = await database
    .selectFrom('place_codes')
    .innerJoin('places', 'places.id', 'place_codes.place')
    .select(['place_codes.code', 'place_codes.withdrawn_at', 'places.data'])
    .execute();
  return new Map(
    rows.map(({ code, withdrawn_at, data }) => [
      code,
      { place: placeSchema.parse(JSON.parse(data)), withdrawnAt: withdrawn_at },
    ]),
  );
}

/** Here every code that was ever issued is known: any other no place ever had. */
function codesOf(visits: Visit[], issued: Map<string, IssuedCode>): Map<string, IssuedCode | null> {
  return new Map(
    visits.flatMap(({ place: { code } }) =>
      code === undefined ? [] : [[code, issued.get(code) ?? null] as const],
    ),
  );
}
