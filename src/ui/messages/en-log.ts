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
  others: 'Other activities',
  all: 'All activities',
};
