import { PULL_MAX_ENTRIES, type PullRequest, type PullResponse, publicKeySchema } from '../../domain/wire.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AuthenticDevice } from '../devices/authenticate.ts';
import { pullProblems } from '../problems/pull-problems.ts';
import { readHead, readReceipt } from './read-chain.ts';

/**
 * What the person's chains hold beyond the vector, revoked devices' chains too (SY4), and where the asker's own chain
 * ends here (SY5). A chain with nothing new is left out; a long one may go on in the next answer. After the chains come
 * the problems that concern the person (SY10).
 */
export async function pullEntries(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  asker: AuthenticDevice,
  { vector, problems: digests }: PullRequest,
): Promise<PullResponse> {
  const devices = await database
    .selectFrom('devices')
    .select(['id', 'public_key'])
    .where('person', '=', asker.person)
    .orderBy('enrolled_at')
    .orderBy('id')
    .execute();

  const chains: PullResponse['chains'] = [];
  const heads: NonNullable<PullResponse['heads']> = {};
  let room = PULL_MAX_ENTRIES;
  let more = false;
  for (const device of devices) {
    // The head is read first: the chain may grow between the two reads, and the receipt has to cover what is sent.
    const head = await readHead(database, device.id);
    if (head) heads[device.id] = head;
    const after = vector[device.id] ?? 0;
    if (!head || head.seq <= after) continue;
    if (room === 0) {
      more = true;
      continue;
    }
    const rows = await database
      .selectFrom('entries')
      .select('jws')
      .where('device', '=', device.id)
      .where('seq', '>', after)
      .where('seq', '<=', head.seq)
      .orderBy('seq')
      .limit(room)
      .execute();
    room -= rows.length;
    more ||= after + rows.length < head.seq;
    chains.push({
      device: device.id,
      publicKey: publicKeySchema.parse(JSON.parse(device.public_key)),
      entries: rows.map(({ jws }) => jws),
      receipt: await readReceipt(database, device.id, head),
    });
  }
  const head = await readHead(database, asker.id);
  // The own chains first: without all of them the phone's digests say little.
  if (more || digests === undefined) return { head, heads, chains, problems: [], authors: {}, more };
  return { head, heads, chains, ...(await pullProblems({ database, clock }, asker.person, digests, room)) };
}
