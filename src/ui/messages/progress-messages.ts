import { enProgress } from './en-progress.ts';
import { language } from './language.ts';
import { type ProgressMessages, zhCnProgress } from './zh-cn-progress.ts';

/** The words of progress and its reasons, which the first screen does without. */
export function useProgressMessages(): ProgressMessages {
  return language.value === 'en' ? enProgress : zhCnProgress;
}
