import type { MeMessages } from './zh-cn-me.ts';

/** The same in English. */
export const enMe: MeMessages = {
  title: 'Me',
  clerk: 'Clerk of the unit',
  office: 'Office',
  noAppointment: 'The roster names no current appointment',
  desk: 'Desk',
  deskDetail: 'easier on a computer',
  sync: 'Archive',
  lastSync: 'Server last reached',
  neverSynced: 'Not yet',
  syncNow: 'Sync now',
  statuses: {
    idle: 'Archived by itself when there is a network',
    running: 'Syncing…',
    unreachable: 'The server cannot be reached for now; it will be tried again',
    failed: 'The server has a problem; it will be tried again',
  },
  waiting: {
    count: (count) => `${count} not archived yet`,
    since: (count, waited) => `${count}; the oldest has waited ${waited}`,
    hours: (hours) => (hours === 1 ? '1 hour' : `${hours} hours`),
    days: (days) => (days === 1 ? '1 day' : `${days} days`),
  },
  handIn: {
    title: 'Hand in as a file',
    detail: 'Another way to be archived when nothing gets through',
    preparing: 'Preparing…',
    failed: 'The records could not be read. Please close this and try again.',
    nothing: 'All records are archived: no file is needed.',
    lead: (count) =>
      `The file holds what is not archived yet (${count}). Give it to the student affairs office or your unit’s clerk by message, mail or USB stick; they import it.`,
    after:
      'Your records stay on the phone. Once the file is imported, they show as archived when the phone is next online.',
    shutOut:
      'The university cannot take the file while this phone is shut out. Ask for a new code: once enrolled, the phone sends its records by itself.',
    photos: (count) => `Photos are not in the file (${count}); they follow when the phone is online.`,
    give: 'Hand over the file',
    done: {
      shared: 'The file was handed over',
      downloaded: 'The file was handed to the browser; remember to pass it on',
    },
    file: (name, today) => `qijintong-to-archive-${name}-${today}.txt`,
  },
  phone: 'This phone',
  enrolledAt: (day) => `Set up ${day}`,
  textSize: 'Text size',
  textSizes: { standard: 'Standard', large: 'Large' },
  about: 'About Qijintong',
  aboutDetail: 'privacy, introduction, feedback',
};
