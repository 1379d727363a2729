import { useEffect, useRef, useState } from 'preact/hooks';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { useExportMessages } from '../../messages/export-messages.ts';
import { useHistoryMessages } from '../../messages/history-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../shared/button.tsx';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { download } from '../../shared/download.ts';
import { instantToWords } from '../../shared/moment.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { showToast } from '../../shared/toast.tsx';

type Kind = 'json' | 'xlsx';

/** How the files' names end. */
const ENDING: Record<Kind, string> = { json: 'jsonl', xlsx: 'xlsx' };

interface ExportPartProps {
  phone: PhoneState;
  enrolment: NonNullable<PhoneState['enrolment']>;
  today: string;
}

/** Own data as files: as they stand, or to be read. Made on the phone, without network. */
export function ExportPart({ phone, enrolment, today }: ExportPartProps) {
  const x = useExportMessages();
  const [isOpen, setOpen] = useState(false);
  const { written, make, stop } = useFiles({ phone, enrolment, today }, () => setOpen(false));
  const close = () => {
    stop();
    setOpen(false);
  };
  return (
    <CellGroup>
      <Cell onClick={() => setOpen(true)}>{x.title}</Cell>
      {isOpen && (
        <Sheet title={x.title} onClose={close}>
          <p class="quiet">{x.lead}</p>
          <div class="export-choices">
            {(['xlsx', 'json'] as const).map((kind) => (
              <Cell key={kind} detail={x.kinds[kind].detail} onClick={() => void make(kind)}>
                {x.kinds[kind].title}
              </Cell>
            ))}
          </div>
          <div class="export-written">
            <p class="quiet" role="status">
              {written === 0 && x.preparing}
              {written !== null && written > 0 && x.written(Math.floor(100 * written))}
            </p>
            {written !== null && (
              <Button look="text" onClick={stop}>
                {x.stop}
              </Button>
            )}
          </div>
        </Sheet>
      )}
    </CellGroup>
  );
}

function useFiles({ phone, enrolment, today }: ExportPartProps, onDone: () => void) {
  const t = useMessages();
  const h = useHistoryMessages();
  const x = useExportMessages();
  const services = useServices();
  /** What share of the file has been written; `null` where none is asked for. */
  const [written, setWritten] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const { reference, device } = enrolment;
  const when = (instant: string) => instantToWords(instant, today, reference.calendar.timeZone, t);

  async function create(kind: Kind, signal: AbortSignal): Promise<Blob> {
    if (kind === 'json') {
      const { createLogFile } = await import('./create-log-file.ts');
      return createLogFile(services, enrolment, phone.records);
    }
    const { createSpreadsheet } = await import('./create-spreadsheet.ts');
    return createSpreadsheet(phone.records, device, { reference, t, h, when }, x, signal, (share) => {
      if (!signal.aborted) setWritten(share);
    });
  }

  async function make(kind: Kind): Promise<void> {
    if (written !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setWritten(0);
    try {
      const file = await create(kind, controller.signal);
      if (controller.signal.aborted) return;
      download(file, `${t.product}-${reference.person.name}-${today}.${ENDING[kind]}`);
      showToast({ text: x.done });
      onDone();
    } catch {
      if (!controller.signal.aborted) showToast({ text: x.failed });
    } finally {
      if (running.current === controller) setWritten(null);
    }
  }

  function stop(): void {
    running.current?.abort();
    running.current = null;
    setWritten(null);
  }
  return { written, make, stop };
}
