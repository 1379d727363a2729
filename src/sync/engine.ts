import type { PhoneDatabase } from '../storage/phone-database.ts';
import { sealExport } from '../storage/seal-export.ts';
import { createDesk } from './desk.ts';
import { userAgentToLabel } from './device-label.ts';
import { createEndpointClient } from './endpoint-client.ts';
import { enrolPhone } from './enrol-phone.ts';
import { createKeeper } from './keeper.ts';
import { createPhotoAlbum } from './photo-album.ts';
import type { PullProgress } from './pull-log.ts';
import { syncOnce } from './sync-once.ts';

/** What signs, verifies and talks in a page: a chunk of its own, fetched after the first screen is drawn. */
export function createEngine(database: PhoneDatabase, onPulled: (progress: PullProgress | null) => void) {
  const client = createEndpointClient((input, init) => fetch(input, init), Date.now);
  const keeper = createKeeper(navigator.storage);
  return {
    sync: () => syncOnce({ database, client, locks: navigator.locks, now: Date.now, onPulled }),
    enrol: (code: string) =>
      enrolPhone(database, client, code, userAgentToLabel(navigator.userAgent), Date.now()),
    desk: createDesk(database, client),
    photos: createPhotoAlbum({ database, client, keeper, now: Date.now }),
    keeper,
    sealExport: (digest: string) => sealExport(database, digest),
  };
}
