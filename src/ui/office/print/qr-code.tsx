import { encode } from 'uqr';

export interface QrDrawing {
  /** Modules on a side, without the quiet zone. */
  size: number;
  /** The dark modules, one unit each. */
  path: string;
}

/** Modules of light around a QR (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/**
 * A text as QR, as small as error correction M lets it be; within that size the correction is as strong as it can. Upper
 * case throughout is written in alphanumeric mode: a poster's link takes 29 modules up to a host of 34 letters.
 */
export function textToQr(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', boostEcc: true, border: 0 });
  return { size, path: data.map(rowToPath).join('') };
}

/** Runs of dark modules: one path, so that no printer shows seams between them. */
function rowToPath(row: boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    const width = x + 1 - start;
    path += `M${start} ${y}h${width}v1h-${width}z`;
  }
  return path;
}

interface QrCodeProps {
  text: string;
  x: number;
  y: number;
  /** The length of a side without the quiet zone, in the units of the drawing around it. */
  side: number;
}

/** Drawn within an SVG. Around it {@link QUIET_ZONE} modules must stay light. */
export function QrCode({ text, x, y, side }: QrCodeProps) {
  const { size, path } = textToQr(text);
  return (
    <svg x={x} y={y} width={side} height={side} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <path class="print-black" d={path} />
    </svg>
  );
}
