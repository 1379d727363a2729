import { enFilings } from './en-filings.ts';
import { createMessages } from './language.ts';
import { zhCnFilings } from './zh-cn-filings.ts';

export const useFilingsMessages = createMessages(zhCnFilings, enFilings);
