import { enProgress } from './en-progress.ts';
import { createMessages } from './language.ts';
import { zhCnProgress } from './zh-cn-progress.ts';

/** For the reasons under a record too. */
export const useProgressMessages = createMessages(zhCnProgress, enProgress);
