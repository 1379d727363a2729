import { enSpreadsheet } from './en-spreadsheet.ts';
import { createMessages } from './language.ts';
import { zhCnSpreadsheet } from './zh-cn-spreadsheet.ts';

export const useSpreadsheetMessages = createMessages(zhCnSpreadsheet, enSpreadsheet);
