import type { DeskMessages } from './zh-cn-desk.ts';

/** The same in English. */
export const enDesk: DeskMessages = {
  title: 'Desk',
  nav: {
    label: 'Desk navigation',
    overview: 'Overview',
    roster: 'Roster',
    enrolment: 'Enrolment and devices',
    places: 'Places and posters',
    calendar: 'Calendar',
    problems: 'Students’ problems',
    filings: 'Plans and summaries',
    feedback: 'Feedback',
    audit: 'Changes',
    phone: 'Back to the phone pages',
  },
  loading: 'Loading…',
  retry: 'Try again',
  nothing: 'There is nothing here yet.',
  notYours: 'This page is outside what you may see. If you need it, ask the student affairs office.',
  semester: 'Semester',
  save: 'Save',
  cancel: 'Cancel',
  more: (left) => `Show more (${left} rows left)`,
  failure: {
    unreachable: 'The university’s server cannot be reached. Check the network and try again.',
    unreadable: 'The server’s answer could not be read. Reload the page and try again.',
    notEnrolled: 'This computer is not enrolled yet. Enrol it with a code first.',
    notPermitted: 'This is outside what you may do; nothing was changed.',
    revoked: 'This device has been revoked. Ask the student affairs office.',
    notFound: 'It is not there any more; somebody may have changed it. Reload the page.',
    tooLarge: 'That was more than the server takes at once. Send it in parts.',
    tooMany: 'Too many tries. Wait a little and try again.',
    other: 'The server could not do it; nothing was changed. Try again.',
  },
};
