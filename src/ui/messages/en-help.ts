import type { HelpMessages } from './zh-cn-help.ts';

/** The same in English. */
export const enHelp: HelpMessages = {
  about: {
    title: 'About Qijintong',
    lead: 'The university’s measures (科大党发〔2025〕30号) ask leaders to go and meet students; here a scan and two taps record what was done.',
    version: (version, day) => `Version ${version}, ${day}`,
    intro: 'See the introduction again',
    feedback: 'Feedback',
    feedbackDetail: 'Tell the student affairs office what is wrong or missing',
    privacy: 'Your privacy',
    answers: [
      {
        question: 'What is kept',
        answer: [
          'What you enter: which activity, when, where, how many students, what you wrote; and the problems and feedback that you note.',
          'Which sort of phone and browser it was.',
        ],
      },
      {
        question: 'What is never taken',
        answer: [
          'No location, no students’ names.',
          'Photos only where you add them, and without where they were taken.',
          'What the camera sees while scanning is neither kept nor sent.',
        ],
      },
      {
        question: 'Where',
        answer: [
          'First on this phone, then on the university’s server when there is a network, and nowhere else.',
        ],
      },
      {
        question: 'How long',
        answer: [
          'Nothing on the university’s server is deleted by itself. What is amended or retracted stays in the log, and nobody can change what was said.',
          'What is on the phone goes when the browser’s data are cleared.',
        ],
      },
      {
        question: 'Who sees it',
        answer: [
          'You and the student affairs office; photos are for these two alone.',
          'A unit’s clerk: your records and progress while you hold a post there.',
          'Leaders and clerks of the units that deal with it: a student’s problem.',
          'Administrators: what is odd about a record, what was done at the desk, and feedback.',
          'To have the log verified, the office and administrators can export all of it, a clerk that of the unit.',
          'There is no ranking.',
        ],
      },
      {
        question: 'How to leave',
        answer: [
          'When you change or lose the phone, or stop using the app, ask the office or your unit’s clerk to disable this phone.',
          'Archived records stay with the university.',
        ],
      },
    ],
  },
  intro: {
    page: (title, page, pages) => `${title}, page ${page} of ${pages}`,
    pages: [
      {
        title: 'Scan a poster, and it is noted',
        text: 'Posters hang in dormitories, canteens and classrooms: scan one, tap “Save”, and the visit is recorded.',
      },
      {
        title: 'It works without a signal',
        text: '“Saved” means kept on this phone, “Archived” that the university’s server has it too. It is sent by itself when there is a network.',
      },
      {
        title: 'Progress is yours to see',
        text: 'What is asked, what is done and what is left, at a glance. Compared with what is asked, never with others.',
      },
    ],
    next: 'Next',
    skip: 'Skip',
    begin: 'Begin',
  },
  feedback: {
    title: 'Feedback',
    words: 'What you would like to say',
    hint: 'Your name goes with it; the student affairs office and administrators can read it.',
    save: 'Save',
    saved: 'Saved; sent by itself when there is a network',
    missing: 'Please write a line or two first.',
    failures: {
      storageFull:
        'The phone is full, and this is not saved yet. Free some space and tap “Save” again; your words are still here.',
      notEnrolled: 'This phone is not set up, so it could not be saved; your words are still here.',
      failed: 'It could not be saved. Please tap “Save” again; your words are still here.',
    },
    given: 'What you said before',
  },
};
