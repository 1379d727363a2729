import { toSheets } from './sheets.ts';
import { Slip, type SlipFacts } from './slip.tsx';
import './print.css';

export const SLIPS_PER_SHEET = 8;

/** Slips on sheets of A4, eight on each, with lines to cut along. */
export function SlipSheets({ slips }: { slips: SlipFacts[] }) {
  return (
    <div class="print-sheets">
      {toSheets(slips, SLIPS_PER_SHEET).map((sheet) => (
        <section key={sheet[0]?.code} class="print-sheet print-sheet-slips">
          {sheet.map((slip) => (
            <Slip key={slip.code} {...slip} />
          ))}
        </section>
      ))}
    </div>
  );
}
