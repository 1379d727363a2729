import { enAudit } from './en-audit.ts';
import { createMessages } from './language.ts';
import { zhCnAudit } from './zh-cn-audit.ts';

export const useAuditMessages = createMessages(zhCnAudit, enAudit);
