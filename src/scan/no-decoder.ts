/**
 * Stands in for html5-qrcode's own decoder in the build (see `vite.config.ts`): we read the frames ourselves, and the
 * library only keeps the camera. It has what the library asks for when it is made, and reads nothing.
 */
class Nothing {
  decode(): never {
    throw new Error('Frames are not read here');
  }
}

export const BarcodeFormat = {};
export const DecodeHintType = {};
export {
  Nothing as BinaryBitmap,
  Nothing as HTMLCanvasElementLuminanceSource,
  Nothing as HybridBinarizer,
  Nothing as MultiFormatReader,
};
