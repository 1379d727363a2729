import type { PhotosMessages } from './zh-cn-photos.ts';

const photos = (count: number) => `${count} ${count === 1 ? 'photo' : 'photos'}`;

/** The same in English. */
export const enPhotos: PhotosMessages = {
  title: 'Photos',
  field: {
    legend: 'Photos (optional)',
    hint: 'Photos are made small, and the place is taken out. Please take none of students’ papers.',
    camera: 'Camera',
    album: 'Choose photos',
    busy: 'Working on the photos…',
    nth: (n) => `Photo ${n}`,
    remove: (n) => `Remove photo ${n}`,
    full: (max) => `There are ${max} photos; no more can be added.`,
    failures: {
      unreadable: 'A photo could not be opened and was not added. Please choose another.',
      storageFull: 'The phone is full and the photo was not added. Words can still be saved.',
      failed: 'The photo was not added. Please try again; words can still be saved.',
      tooMany: 'That was a few too many; the last ones were not added.',
    },
  },
  strip: {
    open: (n, count) => `Show photo ${n} of ${count}`,
    fetching: 'Fetching the photo…',
    failures: {
      offline: 'This photo is not on this phone. It can be seen when there is a network.',
      missing: 'The university does not have this photo yet, so it cannot be shown.',
    },
  },
  kept: {
    none: 'No photos yet',
    total: (count, size) => `${photos(count)}, ${size}`,
    waiting: (count) => `${photos(count)} to be sent when there is a network`,
    noneWaiting: 'The university has all of them',
    room: (size) => `The browser estimates room for ${size} more`,
    roomUnknown: 'Room on this phone',
    promised: 'The browser has promised to keep what is here',
    notPromised: 'When short of room the browser may clear it; the university has all that is archived',
    drop: 'Free room',
    dropWhat: (size) => `Keeping the small ones frees ${size}`,
    dropLead: 'Large pictures that were sent',
    dropped: 'Done. The small pictures are still here.',
    dropFailed: 'No room was freed. Please try again.',
  },
};
