import type { WriteTransaction } from '../database/tables.ts';
import type { HeldChain } from './judge-push.ts';
import type { Verdict } from './verify-pushed.ts';

/** The chains of these devices, with what they hold where the pushes want to stand; an empty one for each new device. */
export async function readHeldChains(
  transaction: WriteTransaction,
  pushes: { device: string; verdicts: Verdict[] }[],
): Promise<Map<string, HeldChain>> {
  const lengths = await readLengths(
    transaction,
    pushes.map(({ device }) => device),
  );
  const held = pushes.flatMap(({ device, verdicts }) => {
    const length = lengths.get(device) ?? 0;
    const seqs = verdicts.flatMap((verdict) => ('entry' in verdict ? [verdict.entry.seq] : []));
    // The head too, whether or not anything is to stand there.
    return length === 0
      ? []
      : [{ device, first: Math.min(length, ...seqs), last: Math.max(length, ...seqs) }];
  });
  const chains = new Map<string, HeldChain>();
  for (const { device } of pushes) chains.set(device, { head: null, hashes: new Map() });
  if (held.length === 0) return chains;

  const rows = await transaction
    .selectFrom('entries')
    .select(['device', 'seq', 'hash'])
    .where((is) =>
      is.or(
        held.map(({ device, first, last }) =>
          is.and([is('device', '=', device), is('seq', '>=', first), is('seq', '<=', last)]),
        ),
      ),
    )
    .execute();
  for (const { device, seq, hash } of rows) {
    const chain = chains.get(device);
    chain?.hashes.set(seq, hash);
    if (chain && lengths.get(device) === seq) chain.head = { seq, hash };
  }
  return chains;
}

/** How long each device's chain is: one step down the primary key for each, however long they are. */
async function readLengths(transaction: WriteTransaction, devices: string[]): Promise<Map<string, number>> {
  const rows = await transaction
    .selectFrom('devices')
    .select(({ selectFrom }) => [
      'id',
      selectFrom('entries')
        .select(({ fn }) => fn.max('seq').as('seq'))
        .whereRef('entries.device', '=', 'devices.id')
        .as('seq'),
    ])
    .where('id', 'in', devices)
    .execute();
  return new Map(rows.map(({ id, seq }) => [id, seq ?? 0]));
}
