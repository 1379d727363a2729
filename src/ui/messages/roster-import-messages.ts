import { enRosterImport } from './en-roster-import.ts';
import { createMessages } from './language.ts';
import { zhCnRosterImport } from './zh-cn-roster-import.ts';

export const useRosterImportMessages = createMessages(zhCnRosterImport, enRosterImport);
