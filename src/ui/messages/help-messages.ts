import { enHelp } from './en-help.ts';
import { createMessages } from './language.ts';
import { zhCnHelp } from './zh-cn-help.ts';

export const useHelpMessages = createMessages(zhCnHelp, enHelp);
