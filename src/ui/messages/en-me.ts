import type { MeMessages } from './zh-cn-me.ts';

/** The same in English. */
export const enMe: MeMessages = {
  title: 'Me',
  clerk: 'Clerk of the unit',
  office: 'Office',
  noAppointment: 'The roster names no current appointment',
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
  phone: 'This phone',
  enrolledAt: (day) => `Set up ${day}`,
  privacy: 'Privacy',
  privacyText: [
    'Only what you did is recorded: where, when, and what you wrote. No location, no students’ names; photos only where you add them, and without the place.',
    'Records serve the account of your work. There is no ranking.',
  ],
};
