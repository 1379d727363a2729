import type { LogMessages } from './zh-cn-log.ts';

/** The same in English. */
export const enLog: LogMessages = {
  title: 'What did you do?',
  unfinished: 'Not finished',
  unnamed: 'A record',
  problem: 'A student’s problem',
  again: 'The same again',
  last: (day) => `last ${day}`,
  people: (count) => `${count} ${count === 1 ? 'student' : 'students'}`,
  due: 'Still asked for',
  more: (count, measure) =>
    `${count} ${{ records: 'more', people: 'more people', workingDays: 'more days' }[measure]}`,
  until: {
    week: 'this week',
    month: 'this month',
    teachingWeek: 'before Teaching Week',
    semester: 'before the semester ends',
    year: 'before the year ends',
  },
  shared: {
    ask: (count) => `${count} ${count === 1 ? 'photo' : 'photos'} received: for which record?`,
    leftOut: (max) => `A record takes at most ${max}; the others were left out.`,
    waiting: 'Photos received, not recorded yet',
    drop: 'Discard',
    none: 'No photo came. Choose it in the album and share it with 七进通 again.',
    storageFull: 'This phone is full: the photos were not kept. Words can still be recorded.',
  },
  others: 'Other activities',
  all: 'All activities',
};
