/** What the phone's storage does beyond the first screen: one chunk, fetched when that is drawn. */
export { appendEvents } from './append-events.ts';
export { findPlace } from './find-place.ts';
export { readChains } from './read-chains.ts';
export { readUnarchived } from './read-unarchived.ts';
