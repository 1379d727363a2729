import { useMessages } from '../messages/language.ts';
import { Icon } from './icon.tsx';
import { houseIcon, listIcon, personIcon, scanIcon } from './icons-home.ts';
import './tab-bar.css';

const tabs = [
  { name: 'home', href: '/', icon: houseIcon },
  { name: 'history', href: '/history', icon: listIcon },
  { name: 'scan', href: '/scan', icon: scanIcon },
  { name: 'me', href: '/me', icon: personIcon },
] as const;

/** Whether the bar belongs under the page at this path: scanning and forms have the whole screen. */
export function hasTabBar(path: string): boolean {
  return tabs.some((tab) => tab.href === path && tab.name !== 'scan');
}

export function TabBar({ path }: { path: string }) {
  const t = useMessages();
  return (
    <nav class="tabs" aria-label={t.tabs.label}>
      {tabs.map(({ name, href, icon }) => (
        <a key={name} href={href} class={`tab tab-${name}`} aria-current={path === href ? 'page' : undefined}>
          <Icon path={icon} />
          <span>{t.tabs[name]}</span>
        </a>
      ))}
    </nav>
  );
}
