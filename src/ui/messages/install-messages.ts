import { enInstall } from './en-install.ts';
import { createMessages } from './language.ts';
import { zhCnInstall } from './zh-cn-install.ts';

export const useInstallMessages = createMessages(zhCnInstall, enInstall);
