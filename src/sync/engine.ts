/** What signs, verifies and talks: a chunk of its own, fetched after the first screen is drawn. */
export { sealExport } from '../storage/seal-export.ts';
export { createDesk } from './desk.ts';
export { userAgentToLabel } from './device-label.ts';
export { createEndpointClient } from './endpoint-client.ts';
export { enrolPhone } from './enrol-phone.ts';
export { createKeeper } from './keeper.ts';
export { createPhotoAlbum } from './photo-album.ts';
export { syncOnce } from './sync-once.ts';
