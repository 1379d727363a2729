import { useState } from 'preact/hooks';
import type { PhoneState } from '../../../storage/phone-state.ts';
import { useExportMessages } from '../../messages/export-messages.ts';
import { useHistoryMessages } from '../../messages/history-messages.ts';
import { useMessages } from '../../messages/language.ts';
import { useServices } from '../../services.ts';
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
  const { busy, make } = useFiles({ phone, enrolment, today }, () => setOpen(false));
  return (
    <CellGroup>
      <Cell onClick={() => setOpen(true)}>{x.title}</Cell>
      {isOpen && (
        <Sheet title={x.title} onClose={() => setOpen(false)}>
          <p class="quiet">{x.lead}</p>
          <div class="export-choices">
            {(['xlsx', 'json'] as const).map((kind) => (
              <Cell key={kind} detail={x.kinds[kind].detail} onClick={() => void make(kind)}>
                {x.kinds[kind].title}
              </Cell>
            ))}
          </div>
          <p class="quiet" role="status">
            {busy && x.preparing}
          </p>
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
  const [busy, setBusy] = useState(false);
  const { reference, device } = enrolment;
  const when = (instant: string) => instantToWords(instant, today, reference.calendar.timeZone, t);

  async function create(kind: Kind): Promise<Blob> {
    if (kind === 'json') {
      const { createLogFile } = await import('./create-log-file.ts');
      return createLogFile(services, enrolment, phone.records);
    }
    const { createSpreadsheet } = await import('./create-spreadsheet.ts');
    return createSpreadsheet(phone.records, device, { reference, t, h, when }, x);
  }

  async function make(kind: Kind): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      download(await create(kind), `${t.product}-${reference.person.name}-${today}.${ENDING[kind]}`);
      showToast({ text: x.done });
      onDone();
    } catch {
      showToast({ text: x.failed });
    } finally {
      setBusy(false);
    }
  }
  return { busy, make };
}
