/** Calls `done` once the element is out of the page: a video that is out of it tells of no more frames, hence of nothing. */
export function whenRemoved(element: Element, done: () => void, signal: AbortSignal): void {
  const look = () => {
    if (!element.isConnected) done();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  look();
}
