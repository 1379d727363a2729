import './ring.css';

/** A part of a whole as a ring with both numbers in it; the words beside it say of what. */
export function Ring({ part, of }: { part: number; of: number }) {
  return (
    <span class="ring" aria-hidden="true">
      <svg viewBox="0 0 60 60" aria-hidden="true">
        <circle class="ring-all" cx="30" cy="30" r="26" />
        {part > 0 && (
          <circle
            class="ring-part"
            cx="30"
            cy="30"
            r="26"
            pathLength={of}
            stroke-dasharray={`${part} ${of}`}
            transform="rotate(-90 30 30)"
          />
        )}
      </svg>
      <span class="ring-figure">
        <b>{part}</b>/{of}
      </span>
    </span>
  );
}
