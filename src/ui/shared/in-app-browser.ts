/** WeChat's (WeCom's too) or QQ's own browser, whose storage is not that of the phone's browser. QQ's real browser is not meant. */
export function isInAppBrowser(userAgent: string): boolean {
  return /MicroMessenger|\bQQ\//i.test(userAgent);
}
