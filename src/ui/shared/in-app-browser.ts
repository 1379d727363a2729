/**
 * A browser within WeChat, WeCom, QQ, Weibo, or an app of Alibaba's such as DingTalk and Alipay: what it keeps is apart
 * from what the phone's browser keeps, and may go at any time. QQ's real browser is not meant.
 */
export function isInAppBrowser(userAgent: string): boolean {
  return /MicroMessenger|\bQQ\/|AliApp|__weibo__/i.test(userAgent);
}
