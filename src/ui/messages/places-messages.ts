import { enPlaces } from './en-places.ts';
import { createMessages } from './language.ts';
import { zhCnPlaces } from './zh-cn-places.ts';

export const usePlacesMessages = createMessages(zhCnPlaces, enPlaces);
