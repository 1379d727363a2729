import { enDeskProblems } from './en-desk-problems.ts';
import { createMessages } from './language.ts';
import { zhCnDeskProblems } from './zh-cn-desk-problems.ts';

export const useDeskProblemMessages = createMessages(zhCnDeskProblems, enDeskProblems);
