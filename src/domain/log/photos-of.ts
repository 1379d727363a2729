import type { Event } from './bodies.ts';
import type { Photo } from './photo.ts';

/** The photographs that an event names. */
export function photosOf(event: Event | null): Photo[] {
  switch (event?.type) {
    case 'visit.logged':
      return event.body.photos ?? [];
    case 'visit.amended':
      return event.body.changes.photos ?? [];
    default:
      return [];
  }
}
