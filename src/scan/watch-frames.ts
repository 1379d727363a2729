/**
 * Calls `onFrame` for each frame that the video shows; where the browser does not tell, each time that the screen is
 * drawn.
 */
export function watchFrames(video: HTMLVideoElement, onFrame: () => void, signal: AbortSignal): void {
  const tellsFrames = 'requestVideoFrameCallback' in video;
  const next = () => {
    if (tellsFrames) video.requestVideoFrameCallback(tell);
    else requestAnimationFrame(tell);
  };
  const tell = () => {
    if (signal.aborted) return;
    next();
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) onFrame();
  };
  next();
}
