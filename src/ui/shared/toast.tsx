import { signal } from '@preact/signals';
import './toast.css';

interface Toast {
  text: string;
  /** A way back, offered as long as the words stand. */
  undo?: { label: string; onUndo(): void };
  /** Called once when the words go without undo, also where that is because the page is left. */
  onEnd?: () => void;
}

const SHOWN_FOR = 4_000;
const SHOWN_FOR_WITH_UNDO = 8_000;

const shown = signal<Toast | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something in passing; what was said before it ends at once. */
export function showToast(toast: Toast): void {
  endToast();
  shown.value = toast;
  timer = setTimeout(endToast, toast.undo ? SHOWN_FOR_WITH_UNDO : SHOWN_FOR);
}

function endToast(): void {
  takeToast()?.onEnd?.();
}

function takeToast(): Toast | null {
  clearTimeout(timer);
  const toast = shown.peek();
  shown.value = null;
  return toast;
}

addEventListener('pagehide', endToast);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') endToast();
});

/** Where toasts appear; mounted once. */
export function Toasts() {
  const toast = shown.value;
  return (
    <div class="toasts" role="status">
      {toast && (
        <div class="toast">
          <span>{toast.text}</span>
          {toast.undo && (
            <button type="button" onClick={() => takeToast()?.undo?.onUndo()}>
              {toast.undo.label}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
