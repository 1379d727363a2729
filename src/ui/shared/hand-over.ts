import { download } from './download.ts';

export type HandedOver = 'shared' | 'cancelled' | 'downloaded';

/** Gives a file to the phone's share sheet where there is one that takes it, else to the browser as a download. */
export async function handOver(
  file: File,
  browser: Partial<Pick<Navigator, 'canShare' | 'share'>> = navigator,
): Promise<HandedOver> {
  if (browser.canShare?.({ files: [file] })) {
    try {
      await browser.share?.({ files: [file] });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
      // Some browsers say that they can, and then do not.
    }
  }
  download(file, file.name);
  return 'downloaded';
}
