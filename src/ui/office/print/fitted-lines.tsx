import { type FittedText, LINE } from './fit-text.ts';

interface FittedLinesProps {
  fitted: FittedText;
  x: number;
  /** The middle of all lines. */
  middle: number;
  anchor?: 'start' | 'middle';
  class: string;
}

/** From the middle of a line to where its letters stand, as a multiple of their size. */
const BASELINE = 0.36;

/** Lines of a text within an SVG, around a middle. */
export function FittedLines({
  fitted: { lines, size },
  x,
  middle,
  anchor = 'middle',
  class: name,
}: FittedLinesProps) {
  const first = middle - ((lines.length - 1) / 2) * LINE * size + BASELINE * size;
  return (
    <text class={name} text-anchor={anchor} font-size={size}>
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={first + index * LINE * size}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
