import { encode } from 'uqr';

/** The share of its sheet that a poster's QR with its quiet zone takes. */
const CODE_SHARE = 0.8;
const QUIET = 3;
const INK = 22;
const PAPER = 232;

/** How bright the poster is at a point, or `null` beside it. */
export type Poster = (u: number, v: number) => number | null;

/** A sheet with a QR in the middle of its width and lines of print below. */
export function drawPoster(text: string): Poster {
  const { size, data } = encode(text, { ecc: 'M', boostEcc: true, border: QUIET });
  const margin = (1 - CODE_SHARE) / 2;
  const isInk = Uint8Array.from(data.flat(), Number);
  return (u, v) => {
    if (u < 0 || u > 1 || v < 0 || v > 1.25) return null;
    const column = Math.floor(((u - margin) / CODE_SHARE) * size);
    const row = Math.floor(((v - margin) / CODE_SHARE) * size);
    if (row >= size) return isPrinted(u, v) ? INK : PAPER;
    return row >= 0 && column >= 0 && column < size && isInk[row * size + column] ? INK : PAPER;
  };
}

/** Two lines of something like characters. */
function isPrinted(u: number, v: number): boolean {
  const line = Math.floor((v - 0.97) / 0.11);
  const within = (v - 0.97) % 0.11 < 0.07;
  const stroke = Math.sin(u * 90 + line * 7) * Math.sin(v * 140 + u * 31) > 0.1;
  return within && line >= 0 && line < 2 && u > 0.15 && u < 0.85 && stroke;
}
