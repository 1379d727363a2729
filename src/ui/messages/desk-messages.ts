import { enDesk } from './en-desk.ts';
import { createMessages } from './language.ts';
import { zhCnDesk } from './zh-cn-desk.ts';

export const useDeskMessages = createMessages(zhCnDesk, enDesk);
