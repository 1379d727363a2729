import type { PhoneState } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
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
  const { sync } = useServices();
  const status = sync.status.value;
  const summary = summarizeArchive(phone);
  const waiting = summary.name === 'saved' || summary.name === 'retractions';
  const quiet = status === 'idle' && !waiting;
  return (
    <CellGroup title={t.me.sync}>
      <Cell
        {...(summary.name === 'refused' && { href: '/history' })}
        detail={quiet ? undefined : <span role="status">{t.me.statuses[status]}</span>}
      >
        {archiveToWords(summary, t)}
      </Cell>
      <Cell
        detail={
          phone.syncedAt === null ? t.me.neverSynced : instantToWords(phone.syncedAt, today, timeZone, t)
        }
        end={
          <Button look="text" busy={status === 'running'} onClick={() => sync.request()}>
            {t.me.syncNow}
          </Button>
        }
      >
        {t.me.lastSync}
      </Cell>
    </CellGroup>
  );
}
