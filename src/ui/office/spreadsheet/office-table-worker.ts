/** A worker: reads a spreadsheet, which for a large one takes longer than a page may stand still. */
import { parseSpreadsheet } from './parse-spreadsheet.ts';

addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  postMessage(await parseSpreadsheet(new Uint8Array(await data.arrayBuffer())));
});
