/** The part of sync that signs, verifies and talks: a chunk of its own, fetched after the first screen is drawn. */
export { createEndpointClient } from './endpoint-client.ts';
export { enrolPhone } from './enrol-phone.ts';
export { createPhotoAlbum } from './photo-album.ts';
export { syncOnce } from './sync-once.ts';
