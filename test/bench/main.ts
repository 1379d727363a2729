import { benchEndpoint } from './endpoint.ts';
import { benchSave } from './save.ts';
import { benchSize } from './size.ts';

benchSize();
await benchSave();
await benchEndpoint();
