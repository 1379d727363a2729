import { enStatement } from './en-statement.ts';
import { createMessages } from './language.ts';
import { zhCnStatement } from './zh-cn-statement.ts';

export const useStatementMessages = createMessages(zhCnStatement, enStatement);
