/** How long the browser has to take the file, in milliseconds. */
const KEPT = 60_000;

/** Hands a file to the browser, which asks or puts it where downloads go. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
