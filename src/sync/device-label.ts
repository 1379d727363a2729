const SYSTEMS = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh/],
  ['Linux', /Linux/],
] as const;
const BROWSERS = [
  ['WeChat', /MicroMessenger/],
  ['Edge', /Edg/],
  ['Huawei Browser', /HuaweiBrowser/],
  ['MIUI Browser', /MiuiBrowser/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
] as const;

/** What the office reads in its list of devices: “Android, Chrome”. Nothing finer is taken from the user agent. */
export function userAgentToLabel(userAgent: string): string {
  const nameOf = (table: typeof SYSTEMS | typeof BROWSERS) =>
    table.find(([, pattern]) => pattern.test(userAgent))?.[0];
  return [nameOf(SYSTEMS), nameOf(BROWSERS)].filter(Boolean).join(', ') || 'Browser';
}
