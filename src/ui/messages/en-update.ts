import type { UpdateMessages } from './zh-cn-update.ts';

/** The same in English. */
export const enUpdate: UpdateMessages = {
  title: 'New version',
  text: 'There is a new version',
  action: 'Update',
  later: 'Later',
  held: 'Another tab has unsaved input. Save it first, then update.',
};
