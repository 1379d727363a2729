import { closeFrame, type Frame } from './frame.ts';
import { frameToLuma, type Luma, meanBrightness } from './luma.ts';
import type { NativeDetector } from './native-detector.ts';
import { type Pass, PLAIN_PASS, RETRY_PASSES } from './passes.ts';
import type { FoundCode, QrReader } from './qr-reader.ts';

/** What was seen in a frame. */
export interface Sight {
  /** The QR in it, or `null`; its corners are in the frame's pixels. */
  code: FoundCode | null;
  width: number;
  height: number;
  /** From 0 to 255. */
  brightness: number;
}

export interface Engine {
  /**
   * Looks at a frame, and closes it.
   *
   * @param isStill a picture that does not come again: every pass is tried, and not only the next one
   */
  look(frame: Frame, isStill: boolean): Promise<Sight>;
}

/** Decodes frames, one at a time: first as they are; a frame that cannot be read so is looked at in one more way, in turn. */
export function createEngine(reader: QrReader, native: NativeDetector): Engine {
  let turn = 0;

  function nextRetry(): Pass[] {
    const pass = RETRY_PASSES[turn % RETRY_PASSES.length];
    turn += 1;
    return pass ? [pass] : [];
  }

  return {
    async look(frame, isStill) {
      const luma = await frameToLuma(frame).catch((error) => {
        closeFrame(frame);
        throw error;
      });
      const { width, height } = luma;
      let code = readCode(reader, luma, PLAIN_PASS);
      if (code?.text) {
        closeFrame(frame);
      } else {
        native.offer(frame);
        code = native.take();
        for (const pass of code ? [] : isStill ? RETRY_PASSES : nextRetry()) {
          code = readCode(reader, luma, pass) ?? code;
          if (code?.text) break;
        }
      }
      return { code, width, height, brightness: meanBrightness(luma) };
    },
  };
}

/** One pass over a picture, with the corners brought back from the prepared picture into its own pixels. */
export function readCode(reader: QrReader, luma: Luma, { prepare, options }: Pass): FoundCode | null {
  const { width, height, left, top, scale } = prepare(luma, reader.paper);
  const code = reader.read(width, height, options);
  return (
    code && {
      text: code.text,
      corners: code.corners.map(({ x, y }) => ({ x: left + x / scale, y: top + y / scale })),
    }
  );
}
