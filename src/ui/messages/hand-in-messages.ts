import { enHandIn } from './en-hand-in.ts';
import { createMessages } from './language.ts';
import { zhCnHandIn } from './zh-cn-hand-in.ts';

export const useHandInMessages = createMessages(zhCnHandIn, enHandIn);
