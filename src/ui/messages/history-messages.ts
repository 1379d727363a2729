import { enHistory } from './en-history.ts';
import { createMessages } from './language.ts';
import { zhCnHistory } from './zh-cn-history.ts';

export const useHistoryMessages = createMessages(zhCnHistory, enHistory);
