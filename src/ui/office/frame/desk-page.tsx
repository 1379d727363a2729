import type { ComponentChildren } from 'preact';
import { useMessages } from '../../messages/language.ts';
import { Icon } from '../../shared/icon.tsx';
import { backIcon } from '../../shared/icons-home.ts';
import { usePageHeading } from '../../shared/use-page-heading.ts';

interface DeskPageProps {
  title: string;
  /** One line under the title. */
  lead?: ComponentChildren;
  /** Where the arrow before the title leads; no arrow if not given. */
  back?: string | undefined;
  /** Buttons at the right of the title; not printed. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** One page of the desk. Names the document and moves the focus to the title. */
export function DeskPage({ title, lead, back, actions, children }: DeskPageProps) {
  const t = useMessages();
  const heading = usePageHeading(title);
  return (
    <div class="desk-page">
      <header class="desk-bar">
        {back !== undefined && (
          <a class="desk-back" href={back} aria-label={t.common.back}>
            <Icon path={backIcon} />
          </a>
        )}
        <div class="desk-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p class="quiet">{lead}</p>}
        </div>
        {actions && <div class="desk-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
