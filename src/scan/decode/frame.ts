/** A picture as the camera, or a file, gives it. */
export type Frame = VideoFrame | ImageBitmap | ImageData;

/** Gives its memory back: cameras have few frames, and stop where they do not get them again. */
export function closeFrame(frame: Frame): void {
  if ('close' in frame) frame.close();
}
