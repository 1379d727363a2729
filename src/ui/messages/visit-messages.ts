import { enVisit } from './en-visit.ts';
import { createMessages } from './language.ts';
import { zhCnVisit } from './zh-cn-visit.ts';

export const useVisitMessages = createMessages(zhCnVisit, enVisit);
