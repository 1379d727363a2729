import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { renderSVG } from 'uqr';
import { chromiumOptions } from '../../support/chromium.ts';

const WIDTH = 720;
const HEIGHT = 1280;
/** Frames a second, as Chromium plays a film for its fake camera. */
export const RATE = 30;
const JPEG_QUALITY = 75;

/** How the poster is seen in one frame, from 0 at the start of its appearance to 1 at the end. */
type Look = (progress: number, frame: number) => { transform: string; filter?: string };

export interface Film {
  name: string;
  text: string;
  /** Frames of the bare wall, and then of the poster. */
  wall: number;
  poster: number;
  look: Look;
}

const SHORT = 'HTTPS://QJT.HNUST.EDU.CN/P/4F7K2M9QXZ1B8RTA';
const LONG = `https://qijintong.hnust.edu.cn/poster/dormitory?code=4f7k2m9qxz1b8rta&building=${'abcdefgh'.repeat(8)}`;

const popUp: Look = () => ({ transform: 'rotate(4deg) scale(0.62)' });
const walkUp: Look = (progress, frame) => ({
  transform: `translate(${Math.sin(frame / 3) * 8}px, ${Math.cos(frame / 4) * 6}px) rotate(${6 - 8 * progress}deg) scale(${0.1 + 0.75 * progress ** 2})`,
});
const shaky: Look = (_, frame) => ({
  transform: `translate(${Math.sin(frame * 1.7) * 34}px, ${Math.cos(frame * 2.3) * 28}px) rotate(${Math.sin(frame) * 7}deg) scale(0.5)`,
  filter: `blur(${1 + 2.5 * Math.abs(Math.sin(frame * 0.9))}px)`,
});
const dim: Look = () => ({
  transform: 'rotate(-5deg) scale(0.55)',
  filter: 'brightness(0.16) contrast(0.75)',
});

export const FILMS: Film[] = [
  { name: 'pops up', text: SHORT, wall: 45, poster: 30, look: popUp },
  { name: 'walking up', text: SHORT, wall: 20, poster: 100, look: walkUp },
  { name: 'walking up, long text', text: LONG, wall: 20, poster: 100, look: walkUp },
  { name: 'shaky', text: SHORT, wall: 45, poster: 45, look: shaky },
  { name: 'dim', text: SHORT, wall: 45, poster: 45, look: dim },
];

/**
 * Shoots a film for Chromium's fake camera (motion JPEG, played over and over). In its upper left corner it says
 * whether the poster is wholly in view: green if so.
 */
export async function shootFilm({ text, wall, poster, look }: Film, file: string): Promise<void> {
  const browser = await chromium.launch(chromiumOptions());
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  await page.setContent(sceneOf(renderSVG(text, { border: 3, ecc: 'M' })));
  const frames: Buffer[] = [];
  const shoot = async () => {
    frames.push(await page.screenshot({ type: 'jpeg', quality: JPEG_QUALITY }));
  };
  await shoot();
  const [empty] = frames;
  if (empty) frames.push(...Array.from({ length: wall - 1 }, () => empty));
  for (let frame = 0; frame < poster; frame += 1) {
    await page.evaluate(showPoster, look(frame / (poster - 1), frame));
    await shoot();
  }
  await browser.close();
  writeFileSync(file, Buffer.concat(frames));
}

/** Runs in the page. */
function showPoster({ transform, filter = 'none' }: { transform: string; filter?: string }): void {
  const sheet = document.getElementById('sheet');
  const scene = document.getElementById('scene');
  if (!sheet || !scene) return;
  sheet.style.visibility = 'visible';
  sheet.style.transform = transform;
  scene.style.filter = filter;
  document.body.dataset.inView = 'true';
}

function sceneOf(svg: string): string {
  return `<style>
      body { margin: 0; height: 100vh; overflow: hidden; background: #333 }
      body::before { content: ''; position: fixed; z-index: 1; inset: 0 auto auto 0; width: 48px; height: 48px; background: #777 }
      body[data-in-view]::before { background: #00d000 }
      #scene { height: 100%; display: grid; place-items: center; background: linear-gradient(#9a968c, #5d5a55) }
      #sheet { visibility: hidden; width: 560px; padding: 40px 40px 60px; background: #fdfcf8; text-align: center; font: 28px sans-serif }
    </style>
    <body><div id="scene"><div id="sheet">${svg}<p>七进通</p></div></div></body>`;
}
