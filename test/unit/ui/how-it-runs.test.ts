import { expect, test } from 'vitest';
import { howItRuns } from '../../../src/ui/leader/keeping/how-it-runs.ts';

const IOS = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; 2211133C) AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  ['iPhone Safari', `${IOS} Version/17.5 Mobile/15E148 Safari/604.1`, 5, 'safariTab'],
  [
    'iPad Safari',
    `${IOS.replace('iPhone;', 'iPad;')} Version/16.6 Mobile/15E148 Safari/604.1`,
    5,
    'safariTab',
  ],
  ['iPad Safari, asking for desktop pages', `${MAC} Version/17.5 Safari/605.1.15`, 5, 'safariTab'],
  ['Safari on a Mac', `${MAC} Version/17.5 Safari/605.1.15`, 0, 'tab'],
  ['Chrome on an iPhone', `${IOS} CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1`, 5, 'tab'],
  ['Edge on an iPhone', `${IOS} Version/17.0 EdgiOS/126.0.2592.56 Mobile/15E148 Safari/605.1.15`, 5, 'tab'],
  ['WeChat on an iPhone', `${IOS} Mobile/15E148 MicroMessenger/8.0.49(0x18003130) NetType/WIFI`, 5, 'tab'],
  ['QQ browser on an iPhone', `${IOS} Version/15.0 MQQBrowser/14.9.1 Mobile/15E148 Safari/604.1`, 5, 'tab'],
  ['Chrome on Android', `${ANDROID} Chrome/126.0.0.0 Mobile Safari/537.36`, 5, 'tab'],
  ['an old browser of Android', `${ANDROID} Version/4.0 Mobile Safari/537.36`, 5, 'tab'],
])('EV3 %s', (_, userAgent, maxTouchPoints, expected) => {
  expect(howItRuns({ userAgent, maxTouchPoints }, false)).toBe(expected);
  expect(howItRuns({ userAgent, maxTouchPoints }, true)).toBe('installed');
});
