/** Mean brightness, from 0 to 255, below which cameras show more noise than print, and above which there is light again. */
const DARK = 40;
const LIGHT = 60;
/** A hand before the lens is gone sooner, in milliseconds. */
const PATIENCE = 1_000;

/** Takes each frame's brightness and time, in milliseconds; returns `true` or `false` when it has become dark or light, and otherwise `null`. */
export function createDarkness(): (brightness: number, time: number) => boolean | null {
  let isDark = false;
  let since: number | null = null;
  return (brightness, time) => {
    const isOtherwise = isDark ? brightness > LIGHT : brightness < DARK;
    if (!isOtherwise) {
      since = null;
      return null;
    }
    since ??= time;
    if (time - since < PATIENCE) return null;
    since = null;
    isDark = !isDark;
    return isDark;
  };
}
