import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import './button.css';
import './file-button.css';

interface FileButtonProps {
  children: ComponentChildren;
  icon: string;
  /** The types of file that one can choose. */
  accept: string;
  /** The camera at once, and no choice of what is there already. */
  camera?: boolean;
  /** Says that it is at work; a second tap does nothing. */
  busy?: boolean;
  onFiles(files: File[]): void;
}

/** Looks like a button and opens the phone's own way of choosing files. */
export function FileButton({
  children,
  icon,
  accept,
  camera = false,
  busy = false,
  onFiles,
}: FileButtonProps) {
  return (
    <label class={`button button-secondary file-button${busy ? ' file-button-busy' : ''}`}>
      <input
        class="hidden-text"
        type="file"
        accept={accept}
        multiple={!camera}
        capture={camera ? 'environment' : undefined}
        disabled={busy}
        onChange={({ currentTarget: input }) => {
          const files = [...(input.files ?? [])];
          // The same file can be chosen again.
          input.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Icon path={icon} />
      <span>{children}</span>
    </label>
  );
}
