import type { PhoneState } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { useMeMessages } from '../../messages/me-messages.ts';
import { useServices } from '../../services.ts';
import { archiveToWords, summarizeArchive } from '../../shared/archive-summary.ts';
import { Button } from '../../shared/button.tsx';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { instantToWords } from '../../shared/moment.ts';

interface SyncPartProps {
  phone: PhoneState;
  today: string;
  timeZone: string;
}

/** What is saved and archived, when the endpoint last answered, and a hand to try now. */
export function SyncPart({ phone, today, timeZone }: SyncPartProps) {
  const t = useMessages();
  const m = useMeMessages();
  const { sync } = useServices();
  const status = sync.status.value;
  const summary = summarizeArchive(phone);
  const waiting = summary.name === 'saved' || summary.name === 'others';
  const statuses = { ...m.statuses, revoked: t.archive.revoked };
  const quiet = status === 'idle' && !waiting;
  return (
    <CellGroup title={m.sync}>
      <Cell
        {...(summary.name === 'refused' && { href: summary.href })}
        detail={quiet ? undefined : <span role="status">{statuses[status]}</span>}
      >
        {archiveToWords(summary, t)}
      </Cell>
      <Cell
        detail={phone.syncedAt === null ? m.neverSynced : instantToWords(phone.syncedAt, today, timeZone, t)}
        end={
          <Button look="text" busy={status === 'running'} onClick={() => sync.request()}>
            {m.syncNow}
          </Button>
        }
      >
        {m.lastSync}
      </Cell>
    </CellGroup>
  );
}
