import type { ComponentChildren } from 'preact';
import './banner.css';

interface BannerProps {
  children: ComponentChildren;
  /** `due`: something is asked of the reader. */
  look?: 'plain' | 'due';
  /** Buttons, under the words. */
  actions?: ComponentChildren;
}

/** Words that stand in the page until what they speak of is done. */
export function Banner({ children, look = 'plain', actions }: BannerProps) {
  return (
    <div class={`banner banner-${look}`} role={look === 'due' ? 'alert' : undefined}>
      <div>{children}</div>
      {actions && <div class="banner-actions">{actions}</div>}
    </div>
  );
}
