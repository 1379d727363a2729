import type { DeskFeedbackMessages } from './zh-cn-desk-feedback.ts';

/** The same in English. */
export const enDeskFeedback: DeskFeedbackMessages = {
  title: 'Feedback',
  lead: 'What leaders wrote to the office on their phones, the newest first.',
  none: 'Nobody has given feedback yet.',
  columns: { date: 'Date', name: 'Name', units: 'Unit', words: 'What was said' },
  joiner: ', ',
  older: 'Older',
  newest: 'Back to the newest',
};
