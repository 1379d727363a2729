import type { PushResponse } from '../../domain/wire.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AuthenticDevice } from '../devices/authenticate.ts';
import { shareCommit } from './share-commit.ts';
import { type Push, storePushes } from './store-pushes.ts';
import { verifyPushed } from './verify-pushed.ts';

type Needed = Pick<Dependencies, 'database' | 'key' | 'clock'>;

/**
 * Takes what follows the device's chain, and says of each entry what became of it, in the order sent (LG3 to LG6, SY1,
 * SY2). A refused entry does not undo those before it. `null` where the device was revoked meanwhile (AU3).
 */
export type AppendEntries = (device: AuthenticDevice, texts: string[]) => Promise<PushResponse | null>;

/** Appends for many devices at once, whose pushes share commits (SY11). */
export function createAppendEntries(dependencies: Needed): AppendEntries {
  const store = shareCommit((pushes: Push[]) => storePushes(dependencies, pushes));
  return async function append(device, texts) {
    // Before the transaction: it holds SQLite's one write lock.
    const verdicts = await Promise.all(texts.map((jws) => verifyPushed(jws, device.id, device.key)));
    return store({ device: device.id, person: device.person, verdicts });
  };
}

/** Appends for one device alone. */
export function appendEntries(
  dependencies: Needed,
  device: AuthenticDevice,
  texts: string[],
): Promise<PushResponse | null> {
  return createAppendEntries(dependencies)(device, texts);
}
