import { MAX_FILE_BYTES, type Spreadsheet } from './spreadsheet.ts';

/**
 * Reads a file beside the page, which stays alive (RO1). Once the signal is aborted the reading ends at once, whatever
 * it was doing, and the answer is `null`.
 */
export async function readSpreadsheet(file: Blob, signal: AbortSignal): Promise<Spreadsheet | null> {
  if (file.size > MAX_FILE_BYTES) return { failure: 'tooLarge' };
  const worker = new Worker(new URL('./office-table-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Spreadsheet | null>((resolve) => {
      signal.addEventListener('abort', () => resolve(null));
      worker.onmessage = ({ data }: MessageEvent<Spreadsheet>) => resolve(data);
      worker.onerror = () => resolve({ failure: 'damaged' });
      worker.postMessage(file);
    });
  } finally {
    worker.terminate();
  }
}
