import { enProblems } from './en-problems.ts';
import { createMessages } from './language.ts';
import { zhCnProblems } from './zh-cn-problems.ts';

export const useProblemMessages = createMessages(zhCnProblems, enProblems);
