import { enPhotos } from './en-photos.ts';
import { createMessages } from './language.ts';
import { zhCnPhotos } from './zh-cn-photos.ts';

export const usePhotosMessages = createMessages(zhCnPhotos, enPhotos);
