import { enEnrol } from './en-enrol.ts';
import { createMessages } from './language.ts';
import { zhCnEnrol } from './zh-cn-enrol.ts';

export const useEnrolMessages = createMessages(zhCnEnrol, enEnrol);
