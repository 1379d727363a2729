import type { ChainExport } from '../../domain/export.ts';
import { publicKeySchema } from '../../domain/wire.ts';
import type { Database } from '../database/tables.ts';
import { readHead } from '../log/read-chain.ts';

/** The chains of a person's devices, revoked ones too, with every receipt that was given; empty ones are left out. */
export async function* readChainsOf(database: Database, person: string): AsyncGenerator<ChainExport> {
  const devices = await database
    .selectFrom('devices')
    .select(['id', 'public_key'])
    .where('person', '=', person)
    .orderBy('enrolled_at')
    .orderBy('id')
    .execute();
  for (const { id: device, public_key } of devices) {
    // The head is read first: the chain may grow meanwhile, and what is told of it has to agree.
    const head = await readHead(database, device);
    if (!head) continue;
    const textsIn = (table: 'entries' | 'receipts') =>
      database
        .selectFrom(table)
        .select('jws')
        .where('device', '=', device)
        .where('seq', '<=', head.seq)
        .orderBy('seq')
        .execute();
    const [entries, receipts] = [await textsIn('entries'), await textsIn('receipts')];
    yield {
      device,
      publicKey: publicKeySchema.parse(JSON.parse(public_key)),
      entries: entries.map(({ jws }) => jws),
      receipts: receipts.map(({ jws }) => jws),
    };
  }
}
