import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso/router';
import { useMessages } from '../messages/language.ts';
import { Icon } from './icon.tsx';
import { backIcon } from './icons-home.ts';
import { usePageHeading } from './use-page-heading.ts';
import './page.css';

interface PageProps {
  title: string;
  /** Where the arrow in the title bar leads; no arrow if not given. */
  back?: string;
  /** Kept within the thumb's reach, under the content. */
  foot?: ComponentChildren;
  /** `night`: dark whatever the theme, for the camera. `bare`: no title bar, the title is drawn by the content. */
  look?: 'night' | 'bare';
  children: ComponentChildren;
}

/** One screen: title bar, main content, main action. Names the document and moves the focus to the title. */
export function Page({ title, back, foot, look, children }: PageProps) {
  const t = useMessages();
  const heading = usePageHeading(title);
  return (
    <div class={look ? `page page-${look}` : 'page'}>
      <header class={look === 'bare' ? 'hidden-text' : 'page-bar'}>
        {back !== undefined && <BackLink href={back} label={t.common.back} />}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      <main>
        <div class="page-content">{children}</div>
        {foot && <div class="page-foot">{foot}</div>}
      </main>
    </div>
  );
}

/** Takes the place of this page in the history, so that the phone's own back key does not return to it. */
function BackLink({ href, label }: { href: string; label: string }) {
  const { route } = useLocation();
  return (
    <a
      class="page-back"
      href={href}
      aria-label={label}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        route(href, true);
      }}
    >
      <Icon path={backIcon} />
    </a>
  );
}
