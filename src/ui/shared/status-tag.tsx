import { useMessages } from '../messages/language.ts';
import type { Messages } from '../messages/zh-cn.ts';
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
  return drawStatus(status, useMessages());
}

/** The same, for long lists: no component of its own. */
export function drawStatus(status: Status, t: Messages) {
  const icon = icons[status];
  return (
    <span class={`status status-${status}`}>
      {icon && Icon({ path: icon })}
      {t.state[status]}
    </span>
  );
}
