import type { Reading } from '../../../scan/scanning.ts';

/** The code that was read, drawn around where the video shows it: laid out as the video is. */
export function Outline({ outline: { width, height, corners } }: { outline: Reading['outline'] }) {
  return (
    <div class="scan-video" aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${height}`} role="presentation">
        <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </svg>
    </div>
  );
}
