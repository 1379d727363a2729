import type { StatementMessages } from './zh-cn-statement.ts';

/** What is said where a leader fetches the material for the annual statement, in English. */
export const enStatement: StatementMessages = {
  title: 'Statement material',
  detail: 'What was done for each duty, and by which records (Word)',
  lead: 'Written by the university’s server from your records; it needs the network. Choose a semester or year:',
  preparing: 'Preparing…',
  done: 'The file was handed to the browser',
  unreachable: 'The university’s server cannot be reached. Come back with a network; your records are safe.',
  failed: 'It could not be written. Please try again in a while.',
  file: (name, period) => `${name}-statement-${period}.docx`,
};
