import { enExport } from './en-export.ts';
import { createMessages } from './language.ts';
import { zhCnExport } from './zh-cn-export.ts';

export const useExportMessages = createMessages(zhCnExport, enExport);
