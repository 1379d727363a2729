import { enDeskFeedback } from './en-desk-feedback.ts';
import { createMessages } from './language.ts';
import { zhCnDeskFeedback } from './zh-cn-desk-feedback.ts';

export const useDeskFeedbackMessages = createMessages(zhCnDeskFeedback, enDeskFeedback);
