import { readFileSync } from 'node:fs';
import { loadQrReader, type QrReader } from '../../../src/scan/decode/qr-reader.ts';

/** The decoder that phones run, outside a browser. */
export function loadReaderHere(): Promise<QrReader> {
  const file = new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  return loadQrReader(new Uint8Array(readFileSync(file)).buffer);
}
