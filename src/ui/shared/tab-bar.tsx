import { useMessages } from '../messages/language.ts';
import { Icon } from './icon.tsx';
import { houseIcon, listIcon, personIcon, scanIcon, speechIcon } from './icons-home.ts';
import { useWaitingProblems } from './waiting-problems.ts';
import './tab-bar.css';

const tabs = [
  { name: 'home', href: '/', icon: houseIcon },
  { name: 'history', href: '/history', icon: listIcon },
  { name: 'scan', href: '/scan', icon: scanIcon },
  { name: 'problems', href: '/problems', icon: speechIcon },
  { name: 'me', href: '/me', icon: personIcon },
] as const;

/** Whether the bar belongs under the page at this path: scanning and forms have the whole screen. */
export function hasTabBar(path: string): boolean {
  return tabs.some((tab) => tab.href === path && tab.name !== 'scan');
}

/** More than this many is simply many. */
const MOST_COUNTED = 99;

export function TabBar({ path }: { path: string }) {
  const t = useMessages();
  const waiting = useWaitingProblems();
  return (
    <nav class="tabs" aria-label={t.tabs.label}>
      {tabs.map(({ name, href, icon }) => (
        <a
          key={name}
          href={href}
          class={`tab tab-${name}`}
          aria-current={path === href ? 'page' : undefined}
          {...(name === 'problems' && waiting > 0 && badge(waiting, t.tabs.waiting(waiting)))}
        >
          <Icon path={icon} />
          <span>{t.tabs[name]}</span>
        </a>
      ))}
    </nav>
  );
}

/** A number on the icon, and words for it that are read aloud. */
function badge(count: number, label: string) {
  return { 'data-badge': count > MOST_COUNTED ? `${MOST_COUNTED}+` : count, 'aria-label': label };
}
