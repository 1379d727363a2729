import { useMessages } from '../messages/language.ts';
import { Icon } from './icon.tsx';
import { clockIcon, noticeIcon, tickIcon } from './icons-home.ts';
import './status-tag.css';

export type Status = 'saved' | 'archived' | 'refused' | 'retracted';

const icons: Record<Status, string | null> = {
  saved: clockIcon,
  archived: tickIcon,
  refused: noticeIcon,
  retracted: null,
};

/** What may be said of a record, in one word (ST4). */
export function StatusTag({ status }: { status: Status }) {
  const t = useMessages();
  const icon = icons[status];
  return (
    <span class={`status status-${status}`}>
      {icon && <Icon path={icon} />}
      {t.state[status]}
    </span>
  );
}
