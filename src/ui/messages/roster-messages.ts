import { enRoster } from './en-roster.ts';
import { createMessages } from './language.ts';
import { zhCnRoster } from './zh-cn-roster.ts';

export const useRosterMessages = createMessages(zhCnRoster, enRoster);
