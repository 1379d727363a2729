import type { InstallMessages } from './zh-cn-install.ts';

/** The same in English. */
export const enInstall: InstallMessages = {
  title: 'Put it on the home screen',
  cell: 'Opens like an app, also without network',
  lead: 'From the home screen it opens with one tap, also without network.',
  action: 'Install',
  accepted: 'Installing: look for 七进通 on the home screen in a moment',
  done: 'It is installed: open it by 七进通 on the home screen.',
  steps: {
    safari: [
      'Tap Share (a box with an arrow up; where there is none, tap “…” first)',
      'Scroll down and choose “Add to Home Screen”',
      'Tap “Add” at the top right',
    ],
    otherOnIphone: [
      'Copy the link below and open it in Safari',
      'In Safari tap Share, then “Add to Home Screen”',
      'Tap “Add” at the top right',
    ],
    huawei: ['Tap the four dots “⁘” at the bottom', 'Tap “Add to”, then “Home screen”', 'Tap “Add”'],
    xiaomi: [
      'Tap “≡” at the bottom',
      'Tap “Add bookmark”, then “Home screen” (newer ones: in “Toolbox”)',
      'Nothing happens? In the phone’s settings allow the browser “Home screen shortcuts”',
    ],
    oppo: ['Tap “≡” at the bottom', 'Tap “Add to”, then “Home screen”', 'Tap “Add”'],
    vivo: [
      'Tap “≡” at the bottom',
      'Tap “Add bookmark”, then “Home screen”',
      'Nothing happens? In the phone’s settings allow the browser “Home screen shortcuts”',
    ],
    samsung: ['Tap “≡” at the bottom right', 'Tap “Add page to”, then “Home screen”', 'Tap “Add”'],
    edge: ['Tap “≡” at the bottom', 'Tap “Add to phone”', 'Tap “Install”'],
    chrome: ['Tap “⋮” at the top right', 'Tap “Add to Home screen”', 'Tap “Install”'],
    desktop: [
      'Look for an install icon at the right of the address bar, and click it',
      'Where there is none, look for “Install 七进通” in the browser’s menu',
    ],
    other: [
      'Open the browser’s menu',
      'Look for “Add to Home screen”',
      'Not there? Open the page in the phone’s own browser',
    ],
  },
  same: 'Your records will be there; you need not enrol again.',
  apart:
    'Install once all records are archived. You then enrol once more: ask the university for a new code, open it from the home screen and type it in; the records come back by themselves.',
};
