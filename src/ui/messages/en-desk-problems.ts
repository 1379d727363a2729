import type { DeskProblemMessages } from './zh-cn-desk-problems.ts';

const problems = (count: number) => `${count} ${count === 1 ? 'problem' : 'problems'}`;

/** The same in English. */
export const enDeskProblems: DeskProblemMessages = {
  title: 'Students’ problems',
  lead: (waiting, overdue) =>
    [waiting > 0 ? `${waiting} wait for you` : 'None waits for you', overdue > 0 && `${overdue} overdue`]
      .filter(Boolean)
      .join(', '),
  export: 'Export',
  exporting: 'Preparing the spreadsheet…',
  exported: (count) => `Exported ${problems(count)}`,
  exportFailed: 'It could not be exported; please try again.',
  tabs: {
    legend: 'Which list',
    all: (count) => `All ${count}`,
    reported: (count) => `To the committee ${count}`,
    listed: (count) => `Problem list ${count}`,
  },
  tabNames: { all: 'all', reported: 'to the committee', listed: 'problem list' },
  counts: 'How many stand where',
  filters: {
    label: 'Filter problems',
    search: 'Search',
    searchHint: 'words, place, department, name',
    unit: 'Unit concerned',
    category: 'Category',
    urgency: 'Urgency',
    only: 'Only',
    overdue: 'Overdue',
    waiting: 'Waiting for you',
    from: 'Heard from',
    to: 'To',
    any: 'All',
    clear: 'Start over',
  },
  columns: {
    words: 'What students said',
    state: 'State',
    department: 'Department',
    raised: 'Raised by',
    heard: 'Heard',
    due: 'Due',
  },
  pick: (words) => `Select: ${words}`,
  picked: (count) => `${count} selected`,
  pickAll: (count) => `Select all ${count} that can be referred`,
  pickNone: 'Select none',
  refer: 'Refer to a department',
  referTitle: (count) => `Refer ${problems(count)} to one department`,
  left: (count) => `${problems(count)} more need no referral by you, and stay as they are.`,
  noneToRefer: 'None of the selected problems needs a referral by you now.',
  referred: (count, unit) => `${problems(count)} referred to ${unit}`,
  unitsMissing: 'The raising units can be seen with a network alone.',
  nothing: 'No such problem; try wider filters.',
  empty: 'There are no problems yet. What phones write down appears here.',
  detail: {
    position: (index, count) => `${index} of ${count}`,
    previous: 'Previous',
    next: 'Next',
    missing:
      'This computer has no such problem; it may not have arrived yet. Wait a little, or go back to the list.',
    nothingToDo: 'Nothing is asked of you now.',
  },
  sheet: {
    columns: {
      words: 'What students said',
      category: 'Category',
      urgency: 'Urgency',
      place: 'Place',
      unit: 'Raising unit',
      person: 'Raised by',
      heard: 'Heard on',
      state: 'State',
      department: 'Department',
      due: 'Due',
      late: 'Days overdue',
      answer: 'Answer',
      explanation: 'Explanation',
      report: 'Reported',
      history: 'History',
      id: 'Id',
    },
    line: (day, who, what) => `${day} ${who}: ${what}`,
    said: (line, words) => `${line}: ${words}`,
  },
};
