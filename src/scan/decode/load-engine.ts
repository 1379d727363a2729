import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { createEngine, type Engine } from './engine.ts';
import { createNativeDetector } from './native-detector.ts';
import { loadQrReader } from './qr-reader.ts';

/** Compiles our own copy of the decoder, in a worker or in the page. */
export async function loadEngine(): Promise<Engine> {
  const native = createNativeDetector();
  return createEngine(await loadQrReader(wasmUrl), native);
}
