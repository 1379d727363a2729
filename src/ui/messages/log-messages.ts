import { enLog } from './en-log.ts';
import { createMessages } from './language.ts';
import { zhCnLog } from './zh-cn-log.ts';

export const useLogMessages = createMessages(zhCnLog, enLog);
