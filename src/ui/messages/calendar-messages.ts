import { enCalendar } from './en-calendar.ts';
import { createMessages } from './language.ts';
import { zhCnCalendar } from './zh-cn-calendar.ts';

export const useCalendarMessages = createMessages(zhCnCalendar, enCalendar);
