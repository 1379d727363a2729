import { enKeeping } from './en-keeping.ts';
import { createMessages } from './language.ts';
import { zhCnKeeping } from './zh-cn-keeping.ts';

export const useKeepingMessages = createMessages(zhCnKeeping, enKeeping);
