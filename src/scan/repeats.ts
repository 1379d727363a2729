/** A text that is not read for so long, in milliseconds, has left the view: hands shake, and not every frame is read. */
const OUT_OF_VIEW = 1_500;

/** Tells whether a text that is read at this time, in milliseconds, has been in view since it was read before. */
export function createRepeats(): (text: string, time: number) => boolean {
  let last = { text: '', time: Number.NEGATIVE_INFINITY };
  return (text, time) => {
    const isRepeat = text === last.text && time - last.time < OUT_OF_VIEW;
    last = { text, time };
    return isRepeat;
  };
}
