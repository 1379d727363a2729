import type { HandInMessages } from './zh-cn-hand-in.ts';

/** The same in English. */
export const enHandIn: HandInMessages = {
  title: 'Import a handed-in file',
  lead: 'Whoever’s phone cannot reach the server can write what is not archived yet to a file.',
  file: 'Handed-in file',
  what: 'Choose the file that was written on the phone, or an export of raw data. Every signature is checked; the same file imported again is stored once.',
  choose: 'Choose a file',
  drop: 'You can also drop the file here',
  taking: 'Checking and archiving…',
  faults: {
    notOurs:
      'This is not a file of this app. Choose the file that was written on the phone, or an export of raw data.',
    damaged: 'The file is incomplete or was changed. Have it sent again, or written anew.',
    newer: 'The file is of a newer version. Reload this page and import it again.',
    tooLarge:
      'The file is larger than 8 MB, which is unusual; it was not imported. Check that it is the right one, or ask the administrator.',
    otherUniversity: 'This file is of another university; it was not imported.',
    empty: 'There are no records in the file: nothing to import.',
  },
  taken: (file) => `Imported: ${file}`,
  signer: (name, label) => `${name} (${label})`,
  unknownSigner: 'An unknown phone',
  stored: (count) => `Newly archived: ${count}.`,
  known: (count) => `Archived before: ${count}.`,
  next: 'The phone will show them as archived when it is next online.',
  refused: {
    gap: (count) =>
      `Not taken: ${count}, because records before them are missing. Import the earlier file first; if there is none, ask for “Raw data” from “Export my data” on the phone.`,
    fork: (count) =>
      `Not taken: ${count}, because another record stands in the same place. They are kept as evidence; once the phone is online, it sends by itself what is not archived.`,
    brokenChain: (count) =>
      `Not taken: ${count}, because they do not follow the one before. Have the file written anew.`,
    badSignature: (count) =>
      `Not taken: ${count}, because the signature does not hold; they may be damaged or changed. Have the file written anew.`,
    otherDevice: (count) =>
      `Not taken: ${count}, because this phone did not sign them. Have the file written anew.`,
    unreadable: (count) => `Not taken: ${count}, because they cannot be read. Have the file written anew.`,
  },
  revoked:
    'Not taken: this phone was revoked. If it is still there, issue a new code and enrol it again: it then sends its records by itself.',
  unknown:
    'Not taken: the server does not know this phone. If it is a colleague’s, issue a new code and enrol it again: it then sends its records by itself.',
};
