import type { ComponentChildren } from 'preact';
import { type Action, scopeOf } from '../../../domain/permissions.ts';
import type { Person } from '../../../domain/roster.ts';
import { useDeskMessages } from '../../messages/desk-messages.ts';
import { useMessages } from '../../messages/language.ts';
import './desk.css';

/** The areas of the desk in the order of its navigation, each with the action without which it is of no use. */
export const AREAS = [
  { name: 'overview', href: '/office', action: 'progress.read' },
  { name: 'problems', href: '/office/problems', action: 'problems.read' },
  { name: 'filings', href: '/office/filings', action: 'filings.read' },
  { name: 'roster', href: '/office/roster', action: 'roster.read' },
  { name: 'enrolment', href: '/office/enrolment', action: 'enrolment.issue' },
  { name: 'places', href: '/office/places', action: 'places.read' },
  { name: 'calendar', href: '/office/calendar', action: 'calendar.write' },
  { name: 'feedback', href: '/office/feedback', action: 'feedback.read' },
  { name: 'audit', href: '/office/audit', action: 'audit.read' },
] as const satisfies { name: string; href: string; action: Action }[];
export type Area = (typeof AREAS)[number]['name'];

interface DeskFrameProps {
  person: Person;
  area: Area;
  children: ComponentChildren;
}

/** Navigation at the side, the page beside it. */
export function DeskFrame({ person, area, children }: DeskFrameProps) {
  const t = useMessages();
  const d = useDeskMessages();
  return (
    <div class="desk">
      <nav class="desk-nav" aria-label={d.nav.label}>
        <p class="desk-mark">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          <span>{t.product}</span>
        </p>
        {AREAS.filter(({ action }) => scopeOf(person, action)).map(({ name, href }) => (
          <a key={name} href={href} aria-current={name === area ? 'page' : undefined}>
            {d.nav[name]}
          </a>
        ))}
        <a class="desk-nav-last" href="/">
          {d.nav.phone}
        </a>
      </nav>
      <main class="desk-main">{children}</main>
    </div>
  );
}
