import type { ProblemMessages } from './zh-cn-problems.ts';

/** The same in English. */
export const enProblems: ProblemMessages = {
  title: 'Students’ problems',
  add: 'Write down a student’s problem',
  addAnother: 'Write down another problem',
  blank: 'Not written yet',
  incomplete: 'Not complete: open it and fill it in',
  done: 'Done',
  remove: 'Leave this problem out',
  words: 'In the student’s words',
  wordsHint: 'Short, as it was said, without names.',
  category: 'What it is about',
  outcome: 'What happens now',
  outcomes: { own: 'I follow it up', referred: 'Refer it', answered: 'Answered on the spot' },
  department: 'Who can solve it',
  pickDepartment: 'Choose a department',
  urgency: 'How urgent',
  answer: 'What you answered',
  failures: {
    wordsMissing: 'Please write a sentence.',
    categoryMissing: 'Please choose what it is about.',
    departmentMissing: 'Please choose a department.',
    answerMissing: 'Please write what you answered.',
  },
};
