import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { renderSVG } from 'uqr';
import { chromiumOptions } from './chromium.ts';

/** Frames of the film: somebody walks up to the poster. */
const FRAMES = 30;
const WIDTH = 720;
const HEIGHT = 1280;

/**
 * Films a poster: a motion-JPEG file of a corridor wall on which the QR of this text grows and sways, for Chromium's
 * fake camera (`--use-file-for-fake-video-capture`), which plays it over and over.
 */
export async function filmPoster(text: string, file: string): Promise<void> {
  const steps = Array.from({ length: FRAMES }, (_, frame) => {
    const progress = frame / (FRAMES - 1);
    return `translate(${Math.sin(frame) * 6}px, 0) rotate(${8 - 10 * progress}deg) scale(${0.45 + 0.5 * progress})`;
  });
  await film(wallWith(renderSVG(text, { border: 2, ecc: 'M' })), steps, file);
}

/**
 * Films a poster at the end of a dark corridor. Where its code stands can be seen, and the code not be read: the middle of it
 * is blotted out, for how small a code has to be for that is zxing's affair.
 */
export async function filmFarPoster(text: string, file: string): Promise<void> {
  const blot = '<rect x="30%" y="30%" width="40%" height="40%" fill="#777"/></svg>';
  const svg = renderSVG(text, { border: 2, ecc: 'M' }).replace('</svg>', blot);
  const dark = wallWith(svg).replace(/linear-gradient\([^)]*\)\)?/, '#0a0a0a');
  await film(dark, ['scale(0.2)', 'scale(0.2) translate(5px, 0)'], file);
}

async function film(wall: string, transforms: string[], file: string): Promise<void> {
  const browser = await chromium.launch(chromiumOptions());
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  await page.setContent(wall);
  const frames: Buffer[] = [];
  for (const transform of transforms) {
    await page.evaluate((value) => {
      const poster = document.querySelector<HTMLElement>('#poster');
      if (poster) poster.style.transform = value;
    }, transform);
    frames.push(await page.screenshot({ type: 'jpeg', quality: 85 }));
  }
  await browser.close();
  writeFileSync(file, Buffer.concat(frames));
}

/** A still picture of the same wall, as a phone's gallery holds it: PNG. */
export async function photographPoster(text: string): Promise<Buffer> {
  const browser = await chromium.launch(chromiumOptions());
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  await page.setContent(wallWith(renderSVG(text, { border: 2, ecc: 'M' })));
  const picture = await page.screenshot();
  await browser.close();
  return picture;
}

function wallWith(svg: string): string {
  return `<body style="margin:0;height:100vh;display:grid;place-items:center;background:linear-gradient(#9a968c,#5d5a55)">
    <div id="poster" style="width:560px;padding:40px 40px 60px;background:#fdfcf8;text-align:center;font:28px sans-serif">
      ${svg}<p>七进通</p>
    </div>
  </body>`;
}
