import { enScan } from './en-scan.ts';
import { createMessages } from './language.ts';
import { zhCnScan } from './zh-cn-scan.ts';

export const useScanMessages = createMessages(zhCnScan, enScan);
