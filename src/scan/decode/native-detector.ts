import { closeFrame, type Frame } from './frame.ts';
import type { FoundCode, Point } from './qr-reader.ts';
import { drawSelfTest, SELF_TEST_TEXT } from './self-test.ts';

/** The part of https://wicg.github.io/shape-detection-api/#barcode-detection-api that reading a QR needs. */
interface BarcodeDetector {
  detect(image: Frame): Promise<{ rawValue: string; cornerPoints: readonly Point[] }[]>;
}

declare global {
  /** In pages and in workers, where the platform has one. */
  var BarcodeDetector: (new (options: { formats: ['qr_code'] }) => BarcodeDetector) | undefined;
}

/** The platform's own detector, which looks at frames while ours goes on. */
export interface NativeDetector {
  /** Gives it a frame to look at and close, in its own time; closed at once where it is still busy with another. */
  offer(frame: Frame): void;
  /** What it has read since it was last asked. */
  take(): FoundCode | null;
}

/**
 * Offers it nothing until it has read a known picture: some platforms have one that reads nothing, or throws when used.
 */
export function createNativeDetector(): NativeDetector {
  let isFree = false;
  let found: FoundCode | null = null;
  const detector = createDetector();

  async function detect(image: Frame): Promise<FoundCode | null> {
    const [code] = (await detector?.detect(image)) ?? [];
    return code?.rawValue ? { text: code.rawValue, corners: [...code.cornerPoints] } : null;
  }

  async function prove(): Promise<void> {
    isFree = (await detect(drawSelfTest()))?.text === SELF_TEST_TEXT;
  }

  if (detector) prove().catch(() => undefined);

  return {
    offer(frame) {
      if (!isFree) return closeFrame(frame);
      isFree = false;
      detect(frame)
        // One that fails once is asked again: the next frame is another.
        .catch(() => null)
        .then((code) => {
          found = code;
          isFree = true;
          closeFrame(frame);
        });
    },
    take() {
      const taken = found;
      found = null;
      return taken;
    },
  };
}

function createDetector(): BarcodeDetector | null {
  try {
    return globalThis.BarcodeDetector ? new globalThis.BarcodeDetector({ formats: ['qr_code'] }) : null;
  } catch {
    return null;
  }
}
