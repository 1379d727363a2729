import type { ComponentChildren } from 'preact';
import './gallery.css';

/** One component, in all its states. */
export function Part({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="gallery-part">
      <h2>{name}</h2>
      {children}
    </section>
  );
}
