import { useRef } from 'preact/hooks';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { useMessages } from '../../messages/language.ts';
import { useMeMessages } from '../../messages/me-messages.ts';
import { type SyncStatus, useServices } from '../../services.ts';
import { archiveToWords, summarizeArchive } from '../../shared/archive-summary.ts';
import { Button } from '../../shared/button.tsx';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { instantToWords } from '../../shared/moment.ts';
import { readShutOut } from '../../shared/shut-out.ts';
import { InstallAdvice } from '../keeping/install-advice.tsx';
import { KeepingCell } from '../keeping/keeping-cell.tsx';
import { Restoring } from '../keeping/restoring.tsx';
import { HandInPart } from './hand-in-part.tsx';
import { waitingToWords } from './waiting-words.ts';

interface SyncPartProps {
  phone: PhoneState;
  /** Of the person. */
  name: string;
  today: string;
  timeZone: string;
}

/** What is saved and archived, when the endpoint last answered, a hand to try now, and ways out where it does not. */
export function SyncPart({ phone, name, today, timeZone }: SyncPartProps) {
  const t = useMessages();
  const m = useMeMessages();
  const { sync, now } = useServices();
  const status = sync.status.value;
  const hasTrouble = useTrouble(status);
  const summary = summarizeArchive(phone);
  const isRefused = summary.name === 'refused';
  const waiting = waitingToWords(phone, now().time, m);
  const statuses = { ...m.statuses, revoked: t.archive.revoked, unknown: t.archive.unknown };
  const quiet = status === 'idle' && (waiting === null || isRefused);
  return (
    <>
      {phone.records.length > 0 && <InstallAdvice />}
      <Restoring />
      <CellGroup title={m.sync}>
        <Cell
          {...(isRefused && { href: summary.href })}
          detail={quiet ? undefined : <span role="status">{statuses[status]}</span>}
        >
          {isRefused || waiting === null ? archiveToWords(summary, t) : waiting}
        </Cell>
        {isRefused && waiting !== null && <Cell>{waiting}</Cell>}
        <Cell
          detail={
            phone.syncedAt === null ? m.neverSynced : instantToWords(phone.syncedAt, today, timeZone, t)
          }
          end={
            <Button look="text" busy={status === 'running'} onClick={() => sync.request()}>
              {m.syncNow}
            </Button>
          }
        >
          {m.lastSync}
        </Cell>
        {hasTrouble && phone.unarchived > 0 && (
          <HandInPart name={name} today={today} isShutOut={readShutOut(status) !== null} />
        )}
        {phone.records.length > 0 && <KeepingCell />}
      </CellGroup>
    </>
  );
}

/** Whether the last run that ended had trouble; while the next one runs, that still stands. */
function useTrouble(status: SyncStatus): boolean {
  const hadTrouble = useRef(false);
  if (status !== 'running') hadTrouble.current = status !== 'idle';
  return hadTrouble.current;
}
