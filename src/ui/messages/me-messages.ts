import { enMe } from './en-me.ts';
import { createMessages } from './language.ts';
import { zhCnMe } from './zh-cn-me.ts';

export const useMeMessages = createMessages(zhCnMe, enMe);
