import { enOverview } from './en-overview.ts';
import { createMessages } from './language.ts';
import { zhCnOverview } from './zh-cn-overview.ts';

export const useOverviewMessages = createMessages(zhCnOverview, enOverview);
