import './icon.css';

/** A line drawing on a 24 px grid, in the colour of the text; the words beside it say what it means. */
export function Icon({ path }: { path: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
