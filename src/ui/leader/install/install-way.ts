/** How the app is put on the home screen: by browser, as their menus differ. */
export type InstallWay =
  | 'safari'
  | 'otherOnIphone'
  | 'huawei'
  | 'xiaomi'
  | 'oppo'
  | 'vivo'
  | 'samsung'
  | 'edge'
  | 'chrome'
  | 'desktop'
  | 'other';

/** Browsers name themselves beside Chrome, whose engine most of them have: Chrome is what names nobody else. */
const ON_ANDROID: [RegExp, InstallWay][] = [
  // HarmonyOS's own browser is Huawei's.
  [/HuaweiBrowser|ArkWeb/, 'huawei'],
  [/MiuiBrowser/, 'xiaomi'],
  [/HeyTapBrowser|OppoBrowser/, 'oppo'],
  [/VivoBrowser/, 'vivo'],
  [/SamsungBrowser/, 'samsung'],
  [/EdgA\//, 'edge'],
  [/MQQBrowser|UCBrowser|Quark|baidu|SogouMobile|Firefox|QihooBrowser|OPR\/|; wv\)/i, 'other'],
  [/Android.* Chrome\//, 'chrome'],
  [/Mobile/, 'other'],
];

/** The way for the browser with this name (IN1). */
export function installWay({
  userAgent,
  maxTouchPoints,
}: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): InstallWay {
  if (isAppleTouch(userAgent, maxTouchPoints)) return isSafari(userAgent) ? 'safari' : 'otherOnIphone';
  return ON_ANDROID.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'desktop';
}

/** An iPad that asks for desktop pages says that it is a Mac; no Mac has a touch screen. */
function isAppleTouch(userAgent: string, maxTouchPoints: number): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}

/** Safari names its version right before itself; other browsers on an iPhone put their own name there, or leave it out. */
function isSafari(userAgent: string): boolean {
  return /\bVersion\/[\d.]+ (Mobile\/\w+ )?Safari\//.test(userAgent);
}
