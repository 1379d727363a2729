import type { ChainHandedIn, HandInRequest } from '../../domain/office/hand-in-wire.ts';
import type { Person } from '../../domain/roster.ts';
import { toRfc3339 } from '../../domain/time.ts';
import { PUSH_MAX_ENTRIES, type PushResponse } from '../../domain/wire.ts';
import { writeAudit } from '../database/audit.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AuthenticDevice } from '../devices/authenticate.ts';
import { readDevice } from '../devices/read-device.ts';
import { ProblemError } from '../http/problem.ts';
import { appendEntries } from '../log/append-entries.ts';
import type { Authority } from '../office/office-route.ts';
import { requirePerson } from '../office/require-reach.ts';

type SentChain = HandInRequest['chains'][number];

interface Signer {
  device: AuthenticDevice;
  name: Person['name'];
  label: string;
  isRevoked: boolean;
}

/**
 * Takes each chain as if its device had pushed it (HA2); says what became of it, in the order sent. Where one of them
 * is beyond the asker's reach nothing is taken at all (PE4).
 */
export async function takeHandIn(
  dependencies: Dependencies,
  authority: Authority,
  { chains }: HandInRequest,
): Promise<ChainHandedIn[]> {
  const signers = new Map<string, Signer | null>();
  for (const { device } of chains) {
    if (!signers.has(device)) signers.set(device, await findSigner(dependencies, authority, device));
  }
  const answers: ChainHandedIn[] = [];
  for (const chain of chains) {
    const signer = signers.get(chain.device);
    answers.push(
      signer
        ? await takeChain(dependencies, authority, signer, chain)
        : { outcome: 'unknown', device: chain.device },
    );
  }
  return answers;
}

/** The device with its person, whom the asker reaches; `null` where nobody has enrolled such a device. */
async function findSigner(
  { database }: Dependencies,
  authority: Authority,
  id: string,
): Promise<Signer | null> {
  const device = await readDevice(database, id);
  if (!device) {
    if (authority.scope.reach === 'all') return null;
    throw new ProblemError('not-permitted');
  }
  const { name } = await requirePerson(database, authority, device.person);
  const { label, revoked_at } = await database
    .selectFrom('devices')
    .select(['label', 'revoked_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { device, name, label, isRevoked: revoked_at !== null };
}

async function takeChain(
  dependencies: Dependencies,
  { who }: Authority,
  { device, name, label, isRevoked }: Signer,
  { entries }: SentChain,
): Promise<ChainHandedIn> {
  const signer = { device: device.id, name, label };
  const revoked: ChainHandedIn = { outcome: 'revoked', ...signer };
  if (isRevoked) return revoked;
  await noteHandIn(dependencies, who, device.id, entries.length);
  const taken = await appendAll(dependencies, device, entries);
  return taken ? { ...taken, outcome: 'taken', ...signer } : revoked;
}

/** Noted before anything is stored: whatever came by a file, it is known who brought it, even after a crash (HA4). */
async function noteHandIn(
  { database, clock }: Dependencies,
  who: string,
  device: string,
  entries: number,
): Promise<void> {
  const at = toRfc3339(clock(), 0);
  await database
    .transaction()
    .execute((transaction) =>
      writeAudit(transaction, { at, who, what: 'device.handedIn', subject: device, after: { entries } }),
    );
}

/** In batches of a push's size: the phones do not wait for a long file. `null` where the device is revoked by now. */
async function appendAll(
  dependencies: Dependencies,
  device: AuthenticDevice,
  entries: string[],
): Promise<PushResponse | null> {
  const all: PushResponse = { results: [], head: null, receipt: null };
  for (let begin = 0; begin === 0 || begin < entries.length; begin += PUSH_MAX_ENTRIES) {
    const answer = await appendEntries(dependencies, device, entries.slice(begin, begin + PUSH_MAX_ENTRIES));
    if (!answer) return null;
    all.results.push(...answer.results);
    all.head = answer.head;
    all.receipt = answer.receipt;
  }
  return all;
}
