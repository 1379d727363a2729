import { enEnrolment } from './en-enrolment.ts';
import { createMessages } from './language.ts';
import { zhCnEnrolment } from './zh-cn-enrolment.ts';

export const useEnrolmentMessages = createMessages(zhCnEnrolment, enEnrolment);
