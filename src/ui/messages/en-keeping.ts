import type { KeepingMessages } from './zh-cn-keeping.ts';

/** The same in English. */
export const enKeeping: KeepingMessages = {
  notPromised: 'The browser has not promised to keep your records',
  advice: {
    tab: 'Put it on the home screen and open it from there: it is cleared less easily.',
    safariTab: 'Add 七进通 to the home screen, and open it from there.',
    installed: 'It may clear them when room is short: go online often, so that records are archived soon.',
  },
  restoring: (percent) => `Fetching earlier records: ${percent} %. No need to wait: log as usual.`,
  install: {
    text: 'Safari clears what a site keeps if it is not opened for 7 days. Once all records are archived, tap Share, choose “Add to Home Screen”, ask the university for a new code and enrol from there; the records come back by themselves.',
    how: 'How to',
    dismiss: 'Got it',
  },
};
