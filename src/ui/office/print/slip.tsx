import { useEnrolmentMessages } from '../../messages/enrolment-messages.ts';
import { codeToGroups } from '../../shared/code-groups.ts';
import { fitText } from './fit-text.ts';
import { FittedLines } from './fitted-lines.tsx';
import { QrCode } from './qr-code.tsx';
import { Seal } from './seal.tsx';

/** What a slip of paper tells one person. */
export interface SlipFacts {
  code: string;
  /** What the QR says. */
  link: string;
  name: string;
  unit: string;
  /** When the code ends, in words. */
  until: string;
}

/** An eighth of A4, in millimetres. */
const WIDTH = 105;
const HEIGHT = 74.25;
const EDGE = 8;
/** The side of the QR, and where it stands; around it four of its modules stay white. */
const QR = { x: 61.5, y: 10.5, side: 35.5 };
const LEFT = QR.x - EDGE - 6;

const NAME = { width: LEFT, height: 11, largest: 9.5, mostLines: 2 };
const UNIT = { width: LEFT, height: 9, largest: 4.2, mostLines: 2 };

/** One slip as a drawing: who it is for, the QR, the code to type, and what to do. */
export function Slip({ code, link, name, unit, until }: SlipFacts) {
  const { slip } = useEnrolmentMessages();
  return (
    <svg class="print-drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={slip.alt(name)}>
      <path class="print-cut print-cut-across" d={`M0 ${HEIGHT}H${WIDTH}`} />
      <path class="print-cut print-cut-down" d={`M${WIDTH} 0V${HEIGHT}`} />
      <Seal x={EDGE} y={7.5} side={6.4} />
      <text class="print-quiet" x={EDGE + 8.4} y={12.2} font-size={3.8}>
        {slip.title}
      </text>
      <FittedLines
        class="print-ink print-name"
        fitted={fitText(name, NAME)}
        x={EDGE}
        middle={22}
        anchor="start"
      />
      <FittedLines class="print-quiet" fitted={fitText(unit, UNIT)} x={EDGE} middle={32} anchor="start" />
      {slip.steps.map((step, index) => (
        <g key={step}>
          <circle class="print-rule" cx={EDGE + 2} cy={41.8 + index * 5.8} r={2} />
          <text
            class="print-white print-strong"
            x={EDGE + 2}
            y={42.8 + index * 5.8}
            font-size={2.8}
            text-anchor="middle"
          >
            {index + 1}
          </text>
          <text class="print-ink" x={EDGE + 5.2} y={43 + index * 5.8} font-size={2.9}>
            {step}
          </text>
        </g>
      ))}
      <QrCode text={link} {...QR} />
      <text class="print-ink print-code" x={QR.x + QR.side / 2} y={57} font-size={5.4} text-anchor="middle">
        {codeToGroups(code, 5)}
      </text>
      <text class="print-quiet" x={EDGE} y={63} font-size={2.7}>
        {slip.wechat}
      </text>
      <text class="print-ink print-strong" x={EDGE} y={68} font-size={2.9}>
        {slip.until(until)}
      </text>
    </svg>
  );
}
