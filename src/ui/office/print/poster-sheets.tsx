import { Poster } from './poster.tsx';
import type { PosterFacts } from './poster-facts.ts';
import { toSheets } from './sheets.ts';
import './print.css';

interface PosterSheetsProps {
  posters: PosterFacts[];
  isFour: boolean;
}

/** Posters on sheets of A4: on screen small ones beside each other, on paper a page each. */
export function PosterSheets({ posters, isFour }: PosterSheetsProps) {
  return (
    <div class="print-sheets">
      {toSheets(posters, isFour ? 4 : 1).map((sheet) => (
        <section key={sheet[0]?.code} class={`print-sheet${isFour ? ' print-sheet-four' : ''}`}>
          {sheet.map((poster) => (
            <Poster key={poster.code} {...poster} />
          ))}
          {isFour && <CutMarks />}
        </section>
      ))}
    </div>
  );
}

/** Where a page of four is cut: at its edges and in its middle. */
function CutMarks() {
  return (
    <svg class="print-cuts" viewBox="0 0 210 297" aria-hidden="true">
      <path d="M105 4v9M105 284v9M4 148.5h9M197 148.5h9M100 148.5h10M105 143.5v10" />
    </svg>
  );
}
