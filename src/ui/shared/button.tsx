import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import './button.css';

interface ButtonProps {
  children: ComponentChildren;
  /** `primary`: the one main action of a screen. */
  look?: 'primary' | 'secondary' | 'text';
  icon?: string;
  onClick?: () => void;
  submit?: boolean;
  /** Says that it is at work; a second tap does nothing. */
  busy?: boolean;
}

export function Button({ children, look = 'secondary', icon, onClick, submit, busy = false }: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={`button button-${look}`}
      aria-disabled={busy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {icon && <Icon path={icon} />}
      <span>{children}</span>
    </button>
  );
}

interface LinkButtonProps {
  children: ComponentChildren;
  href: string;
  look?: 'primary' | 'secondary' | 'text';
  icon?: string;
}

/** A link that looks like a {@link Button}: it leads somewhere and changes nothing. */
export function LinkButton({ children, href, look = 'secondary', icon }: LinkButtonProps) {
  return (
    <a class={`button button-${look}`} href={href}>
      {icon && <Icon path={icon} />}
      <span>{children}</span>
    </a>
  );
}
