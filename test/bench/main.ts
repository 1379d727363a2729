import { benchAssess } from './assess.ts';
import { benchEndpoint } from './endpoint.ts';
import { benchLists } from './lists.ts';
import { benchSave } from './save.ts';
import { benchSize } from './size.ts';
import { benchTaps } from './taps.ts';

benchSize();
benchAssess();
await benchTaps();
await benchSave();
await benchLists();
await benchEndpoint();
