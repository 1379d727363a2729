/** The product's mark, within an SVG. */
export function Seal({ x, y, side }: { x: number; y: number; side: number }) {
  return (
    <svg x={x} y={y} width={side} height={side} viewBox="3 3 58 58" aria-hidden="true">
      <rect class="print-seal" x="3" y="3" width="58" height="58" rx="12" />
      <rect class="print-seal-line" x="8" y="8" width="48" height="48" rx="7.5" />
      <path
        class="print-seal-sign"
        d="M15 33.6 49 27.4M28.6 15.5v24.2c0 4.6 2 6.5 6.6 6.5h5.4c4.4 0 6.3-1.7 6.9-6.7"
      />
    </svg>
  );
}
