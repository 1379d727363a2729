import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useMessages } from '../messages/language.ts';
import { Icon } from './icon.tsx';
import { closeIcon } from './icons.ts';
import './sheet.css';

interface SheetProps {
  title: string;
  onClose(): void;
  children: ComponentChildren;
}

/** A half-screen sheet over the page, shown as long as it is mounted; closes by its button, Escape, or a tap beside it. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const t = useMessages();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const closed = () => close.current();
    const tapped = (event: MouseEvent) => {
      if (event.target === element) element.close();
    };
    element.addEventListener('close', closed);
    element.addEventListener('click', tapped);
    const opener = document.activeElement;
    element.showModal();
    return () => {
      element.removeEventListener('close', closed);
      element.removeEventListener('click', tapped);
      element.close();
      // A sheet that goes with its page's address is taken away before it could give the focus back; one that came with
      // it was opened by nothing on the page.
      const back = opener === document.body ? document.querySelector('h1') : opener;
      if (back instanceof HTMLElement && document.activeElement === document.body) {
        back.focus({ preventScroll: true });
      }
    };
  }, []);

  return (
    <dialog ref={dialog} class="sheet" aria-labelledby={id}>
      <div class="sheet-inside">
        <header class="sheet-bar">
          <h2 id={id}>{title}</h2>
          <button type="button" aria-label={t.common.close} onClick={() => dialog.current?.close()}>
            <Icon path={closeIcon} />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
