import type { ComponentChildren } from 'preact';
import './file-drop.css';

interface FileDropProps {
  /** Names the place. */
  label: string;
  onFile(file: File): void;
  /** Words and a button to choose a file instead. */
  children: ComponentChildren;
}

/** A place where a file may be dropped. */
export function FileDrop({ label, onFile, children }: FileDropProps) {
  return (
    <section
      class="desk-paper file-drop"
      aria-label={label}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      {children}
    </section>
  );
}
