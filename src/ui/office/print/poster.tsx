import { groupByFour } from '../../../domain/crockford.ts';
import { placeCodeToPosterLink } from '../../../domain/place.ts';
import { usePlacesMessages } from '../../messages/places-messages.ts';
import { fitText, textToEms } from './fit-text.ts';
import { FittedLines } from './fitted-lines.tsx';
import type { PosterFacts } from './poster-facts.ts';
import { QrCode, QUIET_ZONE } from './qr-code.tsx';
import { Seal } from './seal.tsx';

/** A4 in millimetres; on a page of four it is half as large. */
const WIDTH = 210;
const HEIGHT = 297;
const EDGE = 16;
const MIDDLE = WIDTH / 2;
/** The side of the QR: 52 mm on a page of four. */
const QR = 104;
const QR_TOP = 124;
/** Of the smallest QR that a link takes: with more modules the quiet zone is narrower. */
const MODULES = 29;
/** From the QR to the corners that frame it: a little more than its quiet zone. */
const FRAME = (QR / MODULES) * QUIET_ZONE + 1.6;
const CORNER = 11;

const NAME = { width: WIDTH - 2 * EDGE, height: 56, largest: 42, mostLines: 3 };
const DETAIL = { width: WIDTH - 2 * EDGE, height: 8, largest: 7, mostLines: 1 };

/** A poster as one drawing, whose letters and QR are as sharp as the printer is. */
export function Poster({ code, name, detail, activity }: PosterFacts) {
  const p = usePlacesMessages();
  const pill = textToEms(activity) * 7 + 12;
  const hasDetail = detail !== '';
  return (
    <svg class="print-drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={p.posters.alt(name)}>
      <Seal x={EDGE} y={14} side={18} />
      <text class="print-ink print-strong" x={38.5} y={23} font-size={9.4}>
        {p.posters.product}
      </text>
      <text class="print-quiet" x={38.5} y={31} font-size={5.2}>
        {p.posters.tagline}
      </text>
      <rect class="print-pill" x={WIDTH - EDGE - pill} y={16.5} width={pill} height={13} rx={6.5} />
      <text
        class="print-action print-strong"
        x={WIDTH - EDGE - pill / 2}
        y={25.4}
        font-size={7}
        text-anchor="middle"
      >
        {activity}
      </text>
      <rect class="print-rule" x={EDGE} y={38} width={WIDTH - 2 * EDGE} height={0.9} />

      <FittedLines
        class="print-ink print-name"
        fitted={fitText(name, hasDetail ? { ...NAME, height: 46 } : NAME)}
        x={MIDDLE}
        middle={hasDetail ? 67 : 72}
      />
      {hasDetail && (
        <FittedLines class="print-quiet" fitted={fitText(detail, DETAIL)} x={MIDDLE} middle={98} />
      )}

      <path
        class="print-corners"
        d={cornersAround(MIDDLE - QR / 2 - FRAME, QR_TOP - FRAME, QR + 2 * FRAME)}
      />
      <QrCode text={placeCodeToPosterLink(location.origin, code)} x={MIDDLE - QR / 2} y={QR_TOP} side={QR} />

      <text class="print-ink print-code" x={MIDDLE} y={258.5} font-size={11} text-anchor="middle">
        {groupByFour(code)}
      </text>
      <text class="print-ink print-strong" x={MIDDLE} y={273} font-size={7.4} text-anchor="middle">
        {p.posters.instruction}
      </text>
      <text class="print-quiet" x={MIDDLE} y={282} font-size={5.2} text-anchor="middle">
        {p.posters.otherwise}
      </text>
    </svg>
  );
}

function cornersAround(x: number, y: number, side: number): string {
  const [right, bottom] = [x + side, y + side];
  return [
    `M${x} ${y + CORNER}V${y}H${x + CORNER}`,
    `M${right - CORNER} ${y}H${right}V${y + CORNER}`,
    `M${right} ${bottom - CORNER}V${bottom}H${right - CORNER}`,
    `M${x + CORNER} ${bottom}H${x}V${bottom - CORNER}`,
  ].join('');
}
