import { useEffect, useRef } from 'preact/hooks';
import { useMessages } from '../messages/language.ts';
import { notePageShown } from './navigated.ts';

/** Names the document after a page, and moves the focus to its heading where one came from another page. */
export function usePageHeading(title: string) {
  const t = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t.product}`;
  }, [title, t]);
  useEffect(() => {
    if (!notePageShown()) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
