import type { VisitMessages } from './zh-cn-visit.ts';

/** The same in English. */
export const enVisit: VisitMessages = {
  title: 'Log a visit',
  place: 'Place',
  unknownLead:
    'This code is not on the phone’s list. You can log it all the same; the university will check it.',
  badCode: 'The place code in this link is incomplete. Please scan the poster again.',
  scanAgain: 'Scan again',
  kind: 'Activity',
  more: 'Add details (optional)',
  people: 'Students met',
  peopleUnit: 'people',
  fewer: 'One fewer',
  moreOne: 'One more',
  note: 'Note',
  noteHint: 'What you heard or promised, in a few words.',
  notePersonal:
    'This looks like a phone, student or identity number. Please write about the matter, not the student.',
  when: 'When',
  whenNow: 'Just now',
  whenToday: 'Earlier today',
  whenDay: 'Another day',
  date: 'Date',
  time: 'Time',
  resumed: 'What you filled in last time is still here.',
  startOver: 'Start over',
  save: 'Save',
  saving: 'Saving…',
  failures: {
    kindMissing: 'Please choose an activity first.',
    timeMissing: 'Please fill in the date and time.',
    timeInFuture: 'That time has not come yet. Please change it.',
    storageFull:
      'The phone is full and nothing was saved. Free some space and save again; your input is kept.',
    notEnrolled: 'This phone is not set up, so nothing was saved; your input is kept.',
    failed: 'It was not saved. Please tap Save again; your input is kept.',
  },
  saved: {
    title: 'Logged',
    savedLead: 'Kept on this phone. It is archived when there is a network.',
    archivedLead: 'The university’s server has it.',
    refusedLead: 'The university’s server did not take it.',
    undo: (seconds) => `Undo (${seconds} s)`,
    undone: 'Retracted. It no longer counts.',
    undoFailed: 'It could not be retracted. Please try in Records.',
    again: 'Log another',
    missing: 'This record was not found.',
  },
  kept: {
    title: 'Not set up',
    heading: 'Qijintong is not set up here yet',
    lead: 'The place is remembered. Set up this phone, then go on.',
    action: 'Set up this phone',
    installed: 'Is it installed and set up already? Open it, tap “Scan”, then “Type the code”, and type:',
    code: 'Place code',
  },
};
