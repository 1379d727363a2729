/** A string is text whatever it begins with, a number is a number, `null` an empty cell. */
export type Cell = string | number | null;

/** One sheet of the workbook: its head, then rows as they come. */
export interface SheetHead {
  name: string;
  columns: string[];
}

/** What the worker is told: the sheets, then their rows in pieces, then that these were all. */
export type WorkbookMessage = { heads: SheetHead[] } | { sheet: number; rows: Cell[][] } | { end: true };

/** How many rows are handed over at once. */
const PIECE = 200;

/** An xlsx file, put together beside the page, which stays alive. Fails once it is stopped. */
export async function createWorkbook(
  sheets: (SheetHead & { rows: Cell[][] })[],
  stop?: AbortSignal,
): Promise<Blob> {
  stop?.throwIfAborted();
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  const tell = (message: WorkbookMessage) => worker.postMessage(message);
  try {
    return await new Promise<Blob>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Blob | null>) =>
        data ? resolve(data) : reject(new Error('The workbook could not be written'));
      stop?.addEventListener('abort', () => reject(stop.reason), { once: true });
      worker.onerror = () => reject(new Error('The worker could not be started'));
      tell({ heads: sheets.map(({ name, columns }) => ({ name, columns })) });
      for (const [sheet, { rows }] of sheets.entries()) {
        for (let begin = 0; begin < rows.length; begin += PIECE)
          tell({ sheet, rows: rows.slice(begin, begin + PIECE) });
      }
      tell({ end: true });
    });
  } finally {
    worker.terminate();
  }
}
