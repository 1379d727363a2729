import type { Page } from 'playwright-core';
import type { ScanModule } from '../../src/scan/scanning.ts';
import { loadShippedScanner } from './shipped-scanner.ts';

/** A part of a sheet, as shares of its sides: what stands in it is photographed by itself. */
export interface SheetPart {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How bad a photograph is. Lengths are in pixels of the photograph. */
interface Badness {
  /** How wide the part becomes. */
  width: number;
  blur: number;
  degrees: number;
  /** How much narrower the far edge is than the near one. */
  tilt: number;
  /** 1 leaves it as it is. */
  contrast: number;
  noise: number;
}

/** Somebody in a hurry, a few steps away, in the dusk. */
export const HURRIED = { blur: 0.8, degrees: 8, tilt: 0.1, contrast: 0.55, noise: 36 };

/**
 * What the product's own decoder reads in a bad photograph of each part of a sheet, on a page of the app; `null` where it
 * reads nothing.
 */
export async function readPhotographed(
  page: Page,
  sheet: Buffer,
  parts: SheetPart[],
  badness: Badness,
): Promise<(string | null)[]> {
  const scanner = await loadShippedScanner(page);
  return page.evaluate(readInPage, {
    scanner,
    png: sheet.toString('base64'),
    parts,
    badness,
  });
}

/** The share of the sheet that is inked. */
export async function inkOf(page: Page, sheet: Buffer): Promise<number> {
  return page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at + 1] ?? 255) < 128) dark += 1;
    return (dark * 4) / data.length;
  }, sheet.toString('base64'));
}

interface Job {
  scanner: ScanModule;
  png: string;
  parts: SheetPart[];
  badness: Badness;
}

/** Runs in the page: everything that it needs stands within it. */
async function readInPage({ scanner, png, parts, badness }: Job): Promise<(string | null)[]> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const sheet = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const read: (string | null)[] = [];
  for (const part of parts) read.push(await scanner.readPicture(await photograph(part)));
  return read;

  function photograph({ left, top, width, height }: SheetPart): Promise<Blob> {
    const scale = badness.width / (width * sheet.width);
    const [shownWidth, shownHeight] = [badness.width, height * sheet.height * scale];
    const flat = canvasOf(shownWidth, shownHeight);
    flat.drawImage(
      sheet,
      left * sheet.width,
      top * sheet.height,
      width * sheet.width,
      height * sheet.height,
      0,
      0,
      shownWidth,
      shownHeight,
    );
    const tilted = canvasOf(shownWidth, shownHeight);
    for (let row = 0; row < shownHeight; row += 1) {
      const narrower = badness.tilt * (1 - row / shownHeight) * shownWidth;
      tilted.drawImage(flat.canvas, 0, row, shownWidth, 1, narrower / 2, row, shownWidth - narrower, 1);
    }
    const side = Math.ceil(Math.hypot(shownWidth, shownHeight));
    const turned = canvasOf(side, side, '#8d8a84');
    turned.filter = `blur(${badness.blur}px) contrast(${badness.contrast}) brightness(0.85)`;
    turned.translate(side / 2, side / 2);
    turned.rotate((badness.degrees * Math.PI) / 180);
    turned.drawImage(tilted.canvas, -shownWidth / 2, -shownHeight / 2);
    addNoise(turned, side);
    return turned.canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  }

  function canvasOf(width: number, height: number, colour = '#ffffff'): OffscreenCanvasRenderingContext2D {
    const context = new OffscreenCanvas(Math.round(width), Math.round(height)).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.imageSmoothingQuality = 'high';
    context.fillStyle = colour;
    context.fillRect(0, 0, width, height);
    return context;
  }

  /** The same noise each time: a linear congruential generator (Numerical Recipes). */
  function addNoise(context: OffscreenCanvasRenderingContext2D, side: number): void {
    const image = context.getImageData(0, 0, side, side);
    let seed = 1;
    for (let at = 0; at < image.data.length; at += 4) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      const change = (seed / 2 ** 32 - 0.5) * badness.noise;
      for (let channel = at; channel < at + 3; channel += 1) {
        image.data[channel] = (image.data[channel] ?? 0) + change;
      }
    }
    context.putImageData(image, 0, 0);
  }
}
