import type { CorpusFrame } from '../support/scan-corpus/corpus.ts';
import { grayToLuma } from '../support/scan-corpus/gray-image.ts';
import { measureCorpus } from '../support/scan-corpus/measure.ts';
import { percentile } from './percentile.ts';
import { loadPeers, type Peer, type Picture } from './scan-peers.ts';

const SEED = 2026;
const FRAMES = 600;
const EMPTY = 60;
/** A frame without a QR may take so long, in milliseconds: the plain pass and one retry. */
const EMPTY_GOAL = 20;

/**
 * Prints what the shipped decoder reads of a seeded corpus of bad frames, pass by pass, and how long each pass takes;
 * and beside it what others read of the very same frames.
 */
export async function benchScan(frames = FRAMES, empties = EMPTY): Promise<void> {
  const others = (await loadPeers()).map(createRow);
  const compare = async ({ text, image }: CorpusFrame) => {
    const picture = toPicture(image.width, image.height, grayToLuma(image));
    for (const row of others) await row.look(picture, text);
  };
  const { plain, withRetries, wrong, times } = await measureCorpus(SEED, frames, empties, compare);
  console.log(`\nReading ${frames} bad frames of 720 × 1280 and ${empties} without a QR, outside a browser`);
  console.log('     read  wrong  with QR, median / p95  without, median / p95');
  for (const [at, read] of [plain, ...withRetries].entries()) {
    const spreads = { withCode: times.withCode[at] ?? [], withoutCode: times.withoutCode[at] ?? [] };
    print(at === 0 ? 'ours, plain pass' : `+ retry ${at}`, read, wrong.length, spreads);
  }
  for (const { name, read, wrong: misread, times: taken } of others) print(name, read, misread, taken);
  const [plainly = [], ...retries] = times.withoutCode;
  const together = retries.flatMap((list) => list.map((time, frame) => time + (plainly[frame] ?? 0)));
  console.log(
    `ours without QR, plain pass and one retry: ${spread(together)} (goal ${EMPTY_GOAL} ms median)`,
  );
  for (const { end } of others) await end?.();

  function print(name: string, read: number, misread: number, taken: Times): void {
    const share = `${((100 * read) / frames).toFixed(1)} %`.padStart(9);
    const withCode = spread(taken.withCode).padStart(23);
    const without = spread(taken.withoutCode).padStart(23);
    console.log(`${share}${String(misread).padStart(7)}${withCode}${without}  ${name}`);
  }
}

/** Milliseconds of each frame. */
interface Times {
  withCode: number[];
  withoutCode: number[];
}

function createRow({ name, read: readPicture, end }: Peer) {
  const row = {
    ...{ name, end, read: 0, wrong: 0 },
    times: { withCode: [], withoutCode: [] } as Times,
    async look(picture: Picture, expected: string | null): Promise<void> {
      const { text, time } = await readPicture(picture);
      (expected === null ? row.times.withoutCode : row.times.withCode).push(time);
      if (text !== null && text === expected) row.read += 1;
      else if (text !== null) row.wrong += 1;
    },
  };
  return row;
}

function toPicture(width: number, height: number, gray: Uint8Array<ArrayBuffer>): Picture {
  const rgba = new Uint8ClampedArray(gray.length * 4).fill(255);
  for (const [at, shade] of gray.entries()) rgba.fill(shade, at * 4, at * 4 + 3);
  return { width, height, gray, rgba };
}

function spread(times: number[]): string {
  return `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)} ms`;
}

if (import.meta.main) await benchScan(...process.argv.slice(2).map(Number));
