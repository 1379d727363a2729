import { expect, test } from 'vitest';
import { installWay } from '../../../src/ui/leader/install/install-way.ts';
import { isInAppBrowser } from '../../../src/ui/shared/in-app-browser.ts';

const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = (model: string, version = 14) => `Mozilla/5.0 (Linux; Android ${version}; ${model}) ${KIT}`;
const chinese = (model: string, version = 13) =>
  `Mozilla/5.0 (Linux; U; Android ${version}; zh-cn; ${model}) ${KIT}`;

test.each([
  ['iPhone Safari', `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`, 'safari'],
  [
    'iPhone Safari of 2025',
    `${IPHONE.replace('17_5', '18_6')} Version/26.0 Mobile/15E148 Safari/604.1`,
    'safari',
  ],
  ['iPad Safari, asking for desktop pages', `${MAC} Version/17.5 Safari/605.1.15`, 'safari'],
  ['Chrome on an iPhone', `${IPHONE} CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1`, 'otherOnIphone'],
  [
    'Edge on an iPhone',
    `${IPHONE} Version/17.0 EdgiOS/126.0.2592.56 Mobile/15E148 Safari/605.1.15`,
    'otherOnIphone',
  ],
  [
    'QQ browser on an iPhone',
    `${IPHONE} Version/15.0 MQQBrowser/14.9.1 Mobile/15E148 Safari/604.1`,
    'otherOnIphone',
  ],
  ['Quark on an iPhone', `${IPHONE} Mobile/15E148 Quark/6.9.5.2102 Mobile`, 'otherOnIphone'],
  ['Chrome on Android', `${android('K', 10)} Chrome/126.0.0.0 Mobile Safari/537.36`, 'chrome'],
  ['Chrome on a tablet', `${android('SM-X700')} Chrome/126.0.0.0 Safari/537.36`, 'chrome'],
  ['Edge on Android', `${android('K', 10)} Chrome/126.0.0.0 Mobile Safari/537.36 EdgA/126.0.0.0`, 'edge'],
  ['Samsung', `${android('SM-S9180')} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`, 'samsung'],
  [
    'Huawei, HarmonyOS 3',
    `Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00; HMSCore 6.13.0.302) ${KIT} Chrome/114.0.5735.196 HuaweiBrowser/15.0.4.312 Mobile Safari/537.36`,
    'huawei',
  ],
  [
    'Huawei, HarmonyOS 5',
    `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${KIT} Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile HuaweiBrowser/5.0.4.300`,
    'huawei',
  ],
  [
    'HarmonyOS 5 without a name',
    `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${KIT} Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile`,
    'huawei',
  ],
  [
    'Xiaomi',
    `${chinese('2211133C Build/TKQ1.220905.001')} Version/4.0 Chrome/109.0.5414.118 Mobile Safari/537.36 XiaoMi/MiuiBrowser/18.6.50415`,
    'xiaomi',
  ],
  [
    'OPPO',
    `${chinese('PHM110 Build/TP1A.220905.001')} Version/4.0 Chrome/115.0.5790.168 Mobile Safari/537.36 HeyTapBrowser/45.10.3.1`,
    'oppo',
  ],
  ['vivo', `${android('V2254A')} Chrome/87.0.4280.141 Mobile Safari/537.36 VivoBrowser/14.5.10.0`, 'vivo'],
  [
    'QQ browser',
    `${chinese('V2254A Build/TP1A')} Version/4.0 Chrome/109.0.5414.86 MQQBrowser/15.1 Mobile Safari/537.36 COVC/046625`,
    'other',
  ],
  [
    'UC',
    `${chinese('PHM110')} Version/4.0 Chrome/100.0.4896.58 UCBrowser/16.4.9.1254 Mobile Safari/537.36`,
    'other',
  ],
  [
    'Baidu',
    `${android('2211133C')} Version/4.0 Chrome/97.0.4692.98 Mobile Safari/537.36 T7/13.62 baiduboxapp/13.62.0.11`,
    'other',
  ],
  ['Firefox on Android', 'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0', 'other'],
  [
    'Chrome on Windows',
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KIT} Chrome/126.0.0.0 Safari/537.36`,
    'desktop',
  ],
])('IN1 %s', (name, userAgent, way) => {
  const maxTouchPoints = name.includes('Windows') ? 0 : 5;
  expect(installWay({ userAgent, maxTouchPoints })).toBe(way);
  expect(isInAppBrowser(userAgent)).toBe(false);
});

test('IN1 Safari on a Mac is a desk’s', () => {
  const userAgent = `${MAC} Version/17.5 Safari/605.1.15`;
  expect(installWay({ userAgent, maxTouchPoints: 0 })).toBe('desktop');
});

test.each([
  [
    'WeChat on an iPhone',
    `${IPHONE} Mobile/15E148 MicroMessenger/8.0.49(0x18003130) NetType/WIFI Language/zh_CN`,
  ],
  [
    'WeChat on Android',
    `${android('V2254A Build/TP1A; wv')} Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240404 MicroMessenger/8.0.49.2600(0x28003156) WeChat/arm64 Weixin NetType/WIFI`,
  ],
  [
    'WeChat on HarmonyOS 5',
    `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${KIT} Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile MicroMessenger/8.0.11.0`,
  ],
  [
    'WeCom on an iPhone',
    `${IPHONE} Mobile/15E148 wxwork/4.1.20 MicroMessenger/7.0.1 Language/zh ColorScheme/Light`,
  ],
  [
    'WeCom on Android',
    `${android('PHM110; wv')} Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 wxwork/4.1.20 MicroMessenger/7.0.1 NetType/WIFI`,
  ],
  [
    'QQ on an iPhone',
    `${IPHONE} Mobile/15E148 QQ/9.0.60.620 V1_IPH_SQ_9.0.60_1_APP_A Pixel/1170 SimpleUISwitch/0 QQTheme/1000`,
  ],
  [
    'QQ on Android',
    `${android('2211133C Build/TKQ1; wv')} Version/4.0 Chrome/109.0.5414.86 MQQBrowser/6.2 TBS/046613 Mobile Safari/537.36 V1_AND_SQ_9.0.60_6478_YYB_D QQ/9.0.60.17095 NetType/WIFI`,
  ],
  [
    'DingTalk on an iPhone',
    `${IPHONE} Mobile/15E148 AliApp(DingTalk/7.6.0) com.laiwang.DingTalk/36530000 Channel/201200`,
  ],
  [
    'DingTalk on Android',
    `${chinese('V2254A')} Version/4.0 Chrome/100.0.4896.58 UWS/3.22.2.72 Mobile Safari/537.36 AliApp(DingTalk/7.6.0) com.alibaba.android.rimet/38510563`,
  ],
  ['Weibo on an iPhone', `${IPHONE} Mobile/15E148 Weibo (iPhone14,5__weibo__14.6.0__iphone__os17.5)`],
  [
    'Weibo on Android',
    `${android('PHM110; wv')} Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 Weibo (OPPO-PHM110__weibo__14.6.0__android__android14)`,
  ],
  [
    'Alipay on an iPhone',
    `${IPHONE} Mobile/15E148 NebulaSDK/1.8 Nebula AliApp(AP/10.6.0.6000) AlipayClient/10.6.0.6000 Language/zh-Hans`,
  ],
])('IN3 %s is told', (_, userAgent) => expect(isInAppBrowser(userAgent)).toBe(true));
