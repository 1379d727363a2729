import { enUpdate } from './en-update.ts';
import { createMessages } from './language.ts';
import { zhCnUpdate } from './zh-cn-update.ts';

export const useUpdateMessages = createMessages(zhCnUpdate, enUpdate);
