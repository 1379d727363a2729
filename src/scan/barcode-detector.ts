import { BarcodeDetector as Ponyfill, prepareZXingModule } from 'barcode-detector/ponyfill';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { drawSelfTest, SELF_TEST_TEXT } from './self-test.ts';

/** The part of https://wicg.github.io/shape-detection-api/#barcode-detection-api that reading a QR needs. */
export interface QrDetector {
  detect(image: ImageBitmapSource): Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: ['qr_code'] }) => QrDetector;

declare global {
  interface Window {
    /** Where html5-qrcode looks for a decoder when it is constructed. */
    BarcodeDetector?: DetectorClass;
  }
}

let chosen: Promise<QrDetector> | undefined;

/**
 * The platform's own detector where it reads QR, and otherwise zxing in WebAssembly, which is then put in its place:
 * html5-qrcode takes whatever stands at `window.BarcodeDetector`.
 */
export function provideBarcodeDetector(): Promise<QrDetector> {
  chosen ??= choose();
  return chosen;
}

async function choose(): Promise<QrDetector> {
  const native = await readsQr(window.BarcodeDetector);
  if (native) return native;
  prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });
  window.BarcodeDetector = Ponyfill as DetectorClass;
  return new window.BarcodeDetector({ formats: ['qr_code'] });
}

/** Some platforms have a detector that reads nothing, or throws only when used: it has to prove itself. */
async function readsQr(Detector: DetectorClass | undefined): Promise<QrDetector | null> {
  if (!Detector) return null;
  try {
    const detector = new Detector({ formats: ['qr_code'] });
    const found = await detector.detect(drawSelfTest());
    return found[0]?.rawValue === SELF_TEST_TEXT ? detector : null;
  } catch {
    return null;
  }
}
