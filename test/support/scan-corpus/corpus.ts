import { placeCodeToPosterLink } from '../../../src/domain/place.ts';
import { type Chance, createChance } from './chance.ts';
import {
  blur,
  contrast,
  cover,
  type Fault,
  glare,
  jpeg,
  moire,
  motion,
  noise,
  scratches,
  unevenLight,
} from './degrade.ts';
import { type Box, createGray, type GrayImage, mapBox } from './gray-image.ts';
import { type Pose, poseToPoster } from './perspective.ts';
import { drawPoster, type Poster } from './poster.ts';

export const FRAME_WIDTH = 720;
export const FRAME_HEIGHT = 1280;

const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PATH_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** How finely the poster is sampled within a pixel, each way. */
const SAMPLES = 2;

/** A frame as a phone's camera gives it, with the text that stands in it. */
export interface CorpusFrame {
  /** `null` where there is no QR. */
  text: string | null;
  image: GrayImage;
}

/** The frame of this number: every second one carries a long link, and the others a poster's short one. */
export function createFrame(seed: number, number: number): CorpusFrame {
  const chance = createChance(seed * 100_003 + number);
  const text = number % 2 === 0 ? shortLink(chance) : longLink(chance);
  return { text, image: photograph(drawPoster(text), chancePose(chance), faultsOf(chance), chance) };
}

/** A wall without a QR: what a decoder looks at most of the time. */
export function createEmptyFrame(seed: number, number: number): CorpusFrame {
  const chance = createChance(seed * 100_019 + number);
  const bare: Poster = (u, v) => {
    if (u < 0 || u > 1 || v < 0 || v > 1.25) return null;
    return Math.sin(u * 120 + Math.floor(v * 14) * 3) * Math.sin(v * 88) > 0.3 ? 30 : 228;
  };
  return { text: null, image: photograph(bare, chancePose(chance), faultsOf(chance), chance) };
}

/** About 44 upper-case characters. */
export function shortLink(chance: Chance): string {
  return placeCodeToPosterLink('https://qijin.example.edu.cn', chance.letters(CODE_LETTERS, 16));
}

/** About 90 characters in mixed case, as other systems print them. */
export function longLink(chance: Chance): string {
  return `https://service.example.edu.cn/visit/record?place=${chance.letters(PATH_LETTERS, 24)}&from=poster-2026`;
}

/** The poster on a wall, seen in this pose, with everything that goes wrong, in its order. */
export function photograph(poster: Poster, pose: Pose, faults: Fault[], chance: Chance): GrayImage {
  const image = createGray(FRAME_WIDTH, FRAME_HEIGHT);
  drawWall(image, chance);
  const box = boxOf(pose);
  hang(image, box, poster, pose);
  for (const fault of faults) fault(image, box, chance);
  // A camera gives whole shades from 0 to 255.
  image.data.set(Uint8ClampedArray.from(image.data));
  return image;
}

function chancePose(chance: Chance): Pose {
  const degrees = (most: number) => (chance.from(-most, most) * Math.PI) / 180;
  const size = chance.from(130, 520);
  const isSkewed = chance.happens(0.5);
  return {
    x: FRAME_WIDTH / 2 + chance.from(-1, 1) * (FRAME_WIDTH / 2 - size * 0.62),
    y: FRAME_HEIGHT / 2 + chance.from(-0.8, 0.8) * (FRAME_HEIGHT / 2 - size * 0.75),
    size,
    roll: chance.happens(0.25) ? degrees(180) : degrees(12),
    yaw: degrees(isSkewed ? 45 : 10),
    pitch: degrees(isSkewed ? 30 : 10),
    bend: chance.happens(0.25) ? chance.from(0.4, 1.2) : 0,
  };
}

/** Nobody is spared a little blur, noise and JPEG; one or two more things go wrong as well. */
function faultsOf(chance: Chance): Fault[] {
  const angle = chance.from(0, Math.PI);
  const troubles: (() => Fault)[] = [
    () => blur(chance.from(0.6, 1.9)),
    () => motion(chance.from(2, 9), angle),
    () => unevenLight(chance.from(0.4, 0.9), chance.from(-Math.PI, Math.PI), chance.happens(0.5)),
    () => glare(chance, chance.from(0.06, 0.2)),
    () => contrast(chance.from(0.06, 0.4), chance.from(5, 110)),
    () => noise(chance.from(10, 36)),
    () => moire(chance.from(0.2, 0.7), chance.from(2.3, 7), chance.from(0, Math.PI)),
    () => scratches(chance, Math.round(chance.from(3, 12))),
    () => cover(chance, chance.from(0.02, 0.07)),
  ];
  const chosen = (chance.happens(0.4) ? [0, 1] : [0]).map(() => chance.pick(troubles)());
  return [...chosen, blur(chance.from(0.2, 0.7)), noise(chance.from(1, 7)), jpeg(chance.from(30, 90))];
}

function drawWall(image: GrayImage, chance: Chance): void {
  const [bright, slope] = [chance.from(90, 200), chance.from(-60, 60)];
  const [rough, wave] = [chance.from(0, 14), chance.from(20, 90)];
  const door = chance.from(0, image.width);
  mapBox(image, { left: 0, top: 0, right: image.width, bottom: image.height }, (x, y) => {
    const grain = Math.sin(x / wave) * Math.cos((y / wave) * 1.7) + Math.sin((x * y) / 997) * 0.4;
    const edge = x > door && x < door + 160 ? -35 : 0;
    return bright + slope * (y / image.height - 0.5) + rough * grain + edge;
  });
}

function hang(image: GrayImage, box: Box, poster: Poster, pose: Pose): void {
  const toPoster = poseToPoster(pose);
  mapBox(image, box, (x, y, was) => {
    const middle = toPoster(x, y);
    // Far beside the sheet no part of the pixel is on it.
    if (Math.abs(middle.u - 0.5) > 0.6 || Math.abs(middle.v - 0.6) > 0.8) return was;
    let sum = 0;
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
      const dx = ((sample % SAMPLES) + 0.5) / SAMPLES - 0.5;
      const dy = (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES - 0.5;
      const { u, v } = toPoster(x + dx, y + dy);
      sum += poster(u, v) ?? was;
    }
    return sum / (SAMPLES * SAMPLES);
  });
}

/** Where the poster may be seen, however it is turned. */
function boxOf({ x, y, size }: Pose): Box {
  const reach = size;
  return {
    left: Math.max(0, Math.floor(x - reach)),
    top: Math.max(0, Math.floor(y - reach)),
    right: Math.min(FRAME_WIDTH, Math.ceil(x + reach)),
    bottom: Math.min(FRAME_HEIGHT, Math.ceil(y + reach)),
  };
}
