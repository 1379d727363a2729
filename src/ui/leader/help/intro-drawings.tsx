import type { ComponentChildren } from 'preact';

/** A line drawing in the colours of the theme; the words under it say what it shows. */
function Drawing({ children }: { children: ComponentChildren }) {
  return (
    <svg class="intro-drawing" viewBox="0 0 240 180" aria-hidden="true">
      {children}
    </svg>
  );
}

/** A poster on the wall, and a phone that has read it. */
export function PosterDrawing() {
  return (
    <Drawing>
      <rect class="sheet-of-paper" x="24" y="18" width="106" height="146" rx="8" />
      <rect class="seal" x="38" y="32" width="18" height="18" rx="3" />
      <path class="faint" d="M66 37h50M66 46h34" />
      <path
        class="code"
        d="M44 66h24v24H44zM86 66h24v24H86zM44 108h24v24H44zM52 74h8v8h-8zM94 74h8v8h-8zM52 116h8v8h-8zM78 70v14M76 98h18M86 108h10v10H86zM102 98h8M104 112v20M86 130h10M46 98h18"
      />
      <path class="faint" d="M52 148h50" />
      <rect class="phone" x="138" y="62" width="72" height="112" rx="12" />
      <path class="faint" d="M164 72h20" />
      <circle class="done" cx="174" cy="116" r="22" />
      <path class="tick" d="m163 117 8 8 15-17" />
    </Drawing>
  );
}

/** A phone without signal that has kept a record, and the server to which it goes later. */
export function NoSignalDrawing() {
  return (
    <Drawing>
      <rect class="phone" x="22" y="24" width="78" height="132" rx="12" />
      <path class="faint" d="M50 34h22" />
      <path class="bars" d="M44 66v-6M53 66V54M62 66V48M71 66V42" />
      <path class="struck" d="m38 70 42-30" />
      <rect class="record" x="34" y="88" width="54" height="40" rx="6" />
      <path class="mark" d="m50 108 7 7 14-15" />
      <path class="way" d="M108 108h40M140 100l9 8-9 8" />
      <rect class="sheet-of-paper" x="160" y="60" width="60" height="32" rx="6" />
      <rect class="sheet-of-paper" x="160" y="98" width="60" height="32" rx="6" />
      <path class="faint" d="M188 76h22M188 114h22" />
      <circle class="done" cx="174" cy="76" r="6" />
      <circle class="done" cx="174" cy="114" r="6" />
    </Drawing>
  );
}

/** A ring that is half closed, with what is done and what is left beside it. */
export function ProgressDrawing() {
  return (
    <Drawing>
      <circle class="ring-line" cx="82" cy="90" r="50" />
      <path class="ring-done" d="M82 40a50 50 0 1 1-47.6 65.5" />
      <path class="person" d="M82 88a13 13 0 1 0 0-26 13 13 0 0 0 0 26zM60 116c2-13 11-19 22-19s20 6 22 19" />
      <circle class="done" cx="160" cy="54" r="9" />
      <circle class="done" cx="160" cy="90" r="9" />
      <circle class="open" cx="160" cy="126" r="9" />
      <path class="faint" d="M178 54h40M178 90h32M178 126h24" />
    </Drawing>
  );
}
