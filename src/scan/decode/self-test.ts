/** What the self-test's QR says. */
export const SELF_TEST_TEXT = 'QIJINTONG';

/** Its 21 × 21 modules, a row each, in base 36. */
const ROWS =
  '18nsv mwjl wt3x wpr1 worh mtz5 18prz 5c0 164sk 24pu 6wb7 gacn lkyk 4h6 18p96 mzzu wszr wpcu wrw1 mxrv 18qj5';
const SIZE = 21;
const QUIET = 4;
const MODULE = 8;

/** A clean picture of a QR that every decoder must read. */
export function drawSelfTest(): ImageData {
  const width = (SIZE + 2 * QUIET) * MODULE;
  const image = new ImageData(width, width);
  image.data.fill(255);
  const rows = ROWS.split(' ').map((row) => Number.parseInt(row, 36));
  for (let y = 0; y < SIZE * MODULE; y += 1) {
    for (let x = 0; x < SIZE * MODULE; x += 1) {
      const row = rows[Math.floor(y / MODULE)] ?? 0;
      const isDark = (row >> (SIZE - 1 - Math.floor(x / MODULE))) & 1;
      if (isDark) image.data.fill(0, offset(x, y, width), offset(x, y, width) + 3);
    }
  }
  return image;
}

function offset(x: number, y: number, width: number): number {
  return ((y + QUIET * MODULE) * width + x + QUIET * MODULE) * 4;
}
