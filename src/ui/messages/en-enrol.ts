import type { EnrolMessages } from './zh-cn-enrol.ts';

/** The same in English. */
export const enEnrol: EnrolMessages = {
  title: 'Set up',
  heading: 'Visit students, scan, done',
  lead: 'The record of leaders’ visits to students, in place of paper forms.',
  label: 'Enrolment code',
  hint: '10 letters and digits, in the message sent to you. You can paste the whole link.',
  action: 'Set up this phone',
  busy: 'Setting up…',
  welcome: (name) => `Welcome, ${name}. This phone is set up`,
  already: 'This phone is set up already. You can use it at once.',
  sharedKept: 'The photos stay on this phone: once enrolled, go on from the home screen.',
  failures: {
    malformedCode: 'The code has 10 letters and digits. Please compare it with the message.',
    codeUnknown: 'There is no such code. Please type it once more, or ask the colleague who sent it.',
    codeUsed: 'This code has been used. Please ask the colleague who sent it for another.',
    codeExpired: 'A code lasts 7 days and this one has expired. Please ask for another.',
    tooManyTries: 'That was a few tries too many. Please wait a while.',
    otherPerson:
      'This code is somebody else’s, and this phone holds your records. Please ask for a code of your own.',
    offline: 'The university’s server cannot be reached. Setting up needs the network once.',
    storageUnavailable:
      'This browser cannot keep data now, perhaps for private mode. Use an ordinary window.',
    failed: 'It could not be set up. Please try later, or ask the colleague who sent the code.',
  },
  browser: {
    title: 'Open in browser',
    heading: 'Please open this in your browser',
    lead: 'Records cannot be kept in here. In the phone’s browser they can:',
    stepMenu: 'Tap “…” at the top right',
    stepOpen: 'Choose “Open in browser”',
    otherwise: 'Cannot find it? Copy the link and paste it into the browser.',
    picture: 'The “…” menu at the top right has “Open in browser”',
    copyLink: 'Copy the link',
    copied: 'Copied',
    copyFailed: 'It could not be copied. Press and hold the text above.',
  },
};
