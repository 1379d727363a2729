import type { Frame } from './decode/frame.ts';

type TakeFrame = (video: HTMLVideoElement) => Frame | Promise<Frame>;

/**
 * Makes what takes the picture that a video shows, at its full resolution, in the cheapest way that the browser has;
 * a way that fails is not tried again.
 */
export function createFrameTaker(): TakeFrame {
  const ways: TakeFrame[] = [];
  // What is taken in these two ways is drawn in the worker where its brightness cannot be copied.
  if ('OffscreenCanvas' in window) {
    if ('VideoFrame' in window) ways.push((video) => new VideoFrame(video));
    ways.push((video) => createImageBitmap(video));
  }
  const draw = createDrawing();
  return async function take(video): Promise<Frame> {
    const [way] = ways;
    if (!way) return draw(video);
    try {
      return await way(video);
    } catch {
      ways.shift();
      return take(video);
    }
  };
}

function createDrawing(): (video: HTMLVideoElement) => ImageData {
  let context: CanvasRenderingContext2D | null = null;
  return (video) => {
    context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('No canvas to draw on');
    const { videoWidth: width, videoHeight: height } = video;
    if (context.canvas.width !== width) context.canvas.width = width;
    if (context.canvas.height !== height) context.canvas.height = height;
    context.drawImage(video, 0, 0);
    return context.getImageData(0, 0, width, height);
  };
}
